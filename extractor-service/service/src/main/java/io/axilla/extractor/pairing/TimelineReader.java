// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeMask;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeSeries;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeStudy;
import io.axilla.extractor.pairing.OperatorOverride.Hold;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.List;
import java.util.stream.Stream;

/**
 * From JSON to a timeline, key by key. Unknown keys are refused: a misspelt date read as an absent
 * one would change the decision silently. Absent flags mean no, an absent list is empty, an absent
 * geometric side is unclear.
 */
final class TimelineReader {
  private static final Shape<StudyInstanceUid> STUDY = Shape.uid(StudyInstanceUid::new);
  private static final Shape<SeriesInstanceUid> SERIES = Shape.uid(SeriesInstanceUid::new);
  private static final Shape<SopInstanceUid> OBJECT = Shape.uid(SopInstanceUid::new);
  private static final Shape<Side> SIDE = Shape.oneOf(Side.class);

  private TimelineReader() {}

  static Timeline timeline(JsonNode node) {
    JsonPart part =
        JsonPart.of(node, List.of("asOf", "patient", "clinical", "studies", "masks", "overrides"));
    return new Timeline(
        part.optional("asOf", Shape.DAY),
        part.optionalPart("patient", TimelineReader::patientKey),
        part.optionalPart("clinical", TimelineReader::clinical),
        part.parts("studies", TimelineReader::study),
        part.parts("masks", TimelineReader::mask),
        part.parts("overrides", TimelineReader::override));
  }

  private static String patientKey(JsonNode node) {
    return JsonPart.of(node, List.of("key")).required("key", Shape.TEXT);
  }

  private static ClinicalDates clinical(JsonNode node) {
    JsonPart part =
        JsonPart.of(
            node, List.of("version", "sides", "nacStart", "nacEnd", "surgery", "nacAbandoned"));
    return new ClinicalDates(
        part.optional("version", Shape.INTEGER),
        part.values("sides", SIDE),
        part.optional("nacStart", Shape.DAY),
        part.optional("nacEnd", Shape.DAY),
        part.optional("surgery", Shape.DAY),
        part.optional("nacAbandoned", Shape.FLAG, false));
  }

  private static Study study(JsonNode node) {
    JsonPart part =
        JsonPart.of(
            node,
            List.of("study", "date", "time", "timePointId", "identity", "complete", "series"));
    Identity identity = part.optionalPart("identity", TimelineReader::identity);
    return new Study(
        part.required("study", STUDY),
        part.required("date", Shape.DAY),
        part.optional("time", Shape.TIME),
        part.optional("timePointId", Shape.ANY_TEXT),
        identity == null ? Identity.ABSENT : identity,
        part.optional("complete", Shape.FLAG, false),
        part.parts("series", TimelineReader::series));
  }

  private static Identity identity(JsonNode node) {
    JsonPart part = JsonPart.of(node, List.of("name", "birthDate", "sex"));
    return new Identity(
        part.optional("name", Shape.TEXT),
        part.optional("birthDate", Shape.TEXT),
        part.optional("sex", Shape.oneOf(Identity.Sex.class)));
  }

  private static Series series(JsonNode node) {
    JsonPart part =
        JsonPart.of(
            node,
            List.of(
                "series",
                "frameOfReference",
                "modality",
                "usable",
                "reason",
                "slices",
                "sliceSpacing",
                "contrast",
                "kernelSoft"));
    return new Series(
        part.required("series", SERIES),
        part.optional("frameOfReference", Shape.TEXT),
        part.optional("modality", Shape.TEXT),
        part.optional("usable", Shape.FLAG, false),
        part.optional("reason", Shape.ANY_TEXT),
        part.optional("slices", Shape.INTEGER),
        part.optional("sliceSpacing", Shape.NUMBER),
        part.optional("contrast", Shape.FLAG, false),
        part.optional("kernelSoft", Shape.FLAG, false));
  }

  private static MaskCandidate mask(JsonNode node) {
    JsonPart part =
        JsonPart.of(
            node,
            List.of(
                "object",
                "segment",
                "kind",
                "series",
                "frameOfReference",
                "region",
                "side",
                "geometricSide",
                "created",
                "creator",
                "empty"));
    return new MaskCandidate(
        maskKey(part),
        part.required("kind", Shape.oneOf(MaskKind.class)),
        part.optional("series", SERIES),
        part.optional("frameOfReference", Shape.TEXT),
        part.optional("region", Shape.oneOf(MaskCandidate.Region.class)),
        part.optional("side", SIDE),
        part.optional("geometricSide", Shape.oneOf(GeometricSide.class), GeometricSide.UNCLEAR),
        part.optional("created", Shape.DAY_AND_TIME),
        part.optional("creator", Shape.ANY_TEXT),
        part.optional("empty", Shape.FLAG, false));
  }

  private static MaskKey maskKey(JsonNode node) {
    return maskKey(JsonPart.of(node, List.of("object", "segment")));
  }

  private static MaskKey maskKey(JsonPart part) {
    return new MaskKey(part.required("object", OBJECT), part.required("segment", Shape.INTEGER));
  }

  private static OperatorOverride override(JsonNode node) {
    JsonPart part =
        JsonPart.of(
            node,
            List.of("n", "side", "role", "study", "series", "mask", "exclude", "hold", "why"));
    if (Stream.of("role", "exclude", "hold").filter(part::has).count() != 1) {
      throw new MalformedTimelineException(
          "", "is not one kind of override", "give exactly one of role, exclude and hold");
    }
    long n = part.required("n", Shape.LONG);
    if (part.has("hold")) {
      return new Hold(n, part.required("hold", SIDE), part.optional("why", Shape.ANY_TEXT));
    }
    if (part.has("exclude")) {
      return part.requiredPart("exclude", exclusion -> exclusion(n, exclusion));
    }
    return new UseForRole(
        n,
        part.required("side", SIDE),
        part.required("role", Shape.oneOf(Role.class)),
        part.required("study", STUDY),
        part.optional("series", SERIES),
        part.optionalPart("mask", TimelineReader::maskKey));
  }

  private static OperatorOverride exclusion(long n, JsonNode node) {
    List<String> kinds = List.of("study", "series", "mask");
    JsonPart part = JsonPart.of(node, kinds);
    if (kinds.stream().filter(part::has).count() != 1) {
      throw new MalformedTimelineException(
          "", "does not exclude one thing", "give exactly one of study, series and mask");
    }
    if (part.has("study")) {
      return new ExcludeStudy(n, part.required("study", STUDY));
    }
    return part.has("series")
        ? new ExcludeSeries(n, part.required("series", SERIES))
        : new ExcludeMask(n, part.requiredPart("mask", TimelineReader::maskKey));
  }
}
