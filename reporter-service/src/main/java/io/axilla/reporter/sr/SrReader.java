// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Reads a document back. Tolerant: what is not there is left out; {@link SrVerification} judges.
 */
public final class SrReader {
  private static final String FEATURE_PREFIX = "feature=";

  private SrReader() {}

  public static SrReport read(Dataset document) {
    ContentNode root = new ContentNode(document);
    Optional<ContentNode> evaluations = root.first(Concepts.QUALITATIVE_EVALUATIONS);
    List<String> limitations = new ArrayList<>(texts(evaluations, Concepts.COMMENT));
    limitations.addAll(texts(evaluations, Concepts.LIMITATION));
    return new SrReport(
        status(evaluations),
        document.string(Tag.SeriesDescription).orElse(""),
        side(root),
        limitations,
        texts(evaluations, Concepts.WARNING),
        texts(evaluations, Concepts.DECISION),
        texts(evaluations, Concepts.REASON),
        texts(evaluations, Concepts.RESULT),
        texts(evaluations, Concepts.MODEL),
        probabilities(root)
            .map(ContentNode::number)
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty()),
        measurements(root),
        predecessors(document));
  }

  static Stream<ContentNode> groups(ContentNode root) {
    return root.named(Concepts.IMAGING_MEASUREMENTS)
        .flatMap(measurements -> measurements.named(Concepts.MEASUREMENT_GROUP));
  }

  static Stream<ContentNode> probabilities(ContentNode root) {
    return groups(root).flatMap(group -> group.named(Concepts.PROBABILITY));
  }

  private static SrReport.Status status(Optional<ContentNode> evaluations) {
    Concept code =
        evaluations.flatMap(e -> e.first(Concepts.STATUS)).flatMap(ContentNode::code).orElse(null);
    if (code != null && code.scheme().equals(Concepts.OWN_SCHEME)) {
      for (SrReport.Status status : SrReport.Status.values()) {
        if (status.name().equals(code.value())) {
          return status;
        }
      }
    }
    return SrReport.Status.UNKNOWN;
  }

  private static String side(ContentNode root) {
    return groups(root)
        .flatMap(group -> group.named(Concepts.FINDING_SITE))
        .flatMap(site -> site.named(Concepts.LATERALITY))
        .flatMap(laterality -> laterality.code().stream())
        .map(code -> code.meaning().toUpperCase(java.util.Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  private static List<String> texts(Optional<ContentNode> evaluations, Concept name) {
    return evaluations.stream().flatMap(e -> e.named(name)).map(ContentNode::text).toList();
  }

  private static List<SrReport.Measurement> measurements(ContentNode root) {
    return groups(root)
        .flatMap(
            group -> {
              String timePoint = group.first(Concepts.TIME_POINT).map(ContentNode::text).orElse("");
              return group.children().stream()
                  .filter(child -> child.valueType().equals("NUM"))
                  .filter(child -> !child.isNamed(Concepts.PROBABILITY))
                  .map(number -> measurement(timePoint, number));
            })
        .toList();
  }

  private static SrReport.Measurement measurement(String timePoint, ContentNode number) {
    String feature =
        number
            .named(Concepts.ALGORITHM_PARAMETERS)
            .map(ContentNode::text)
            .filter(text -> text.startsWith(FEATURE_PREFIX))
            .map(text -> text.substring(FEATURE_PREFIX.length()))
            .findFirst()
            .orElseGet(() -> number.name().map(Concept::meaning).orElse(""));
    String unit =
        number.unit().filter(u -> !u.is(Concepts.NO_UNITS)).map(Concept::value).orElse("");
    return new SrReport.Measurement(timePoint, feature, number.number(), unit);
  }

  private static List<String> predecessors(Dataset document) {
    return document.items(Tag.PredecessorDocumentsSequence).stream()
        .flatMap(study -> study.items(Tag.ReferencedSeriesSequence).stream())
        .flatMap(series -> series.items(Tag.ReferencedSOPSequence).stream())
        .flatMap(instance -> instance.string(Tag.ReferencedSOPInstanceUID).stream())
        .toList();
  }
}
