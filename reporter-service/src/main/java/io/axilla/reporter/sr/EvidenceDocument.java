// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static io.axilla.reporter.sr.Content.CONTAINS;
import static io.axilla.reporter.sr.Content.HAS_CONCEPT_MOD;
import static io.axilla.reporter.sr.Content.HAS_OBS_CONTEXT;

import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The measurements that a prediction rests on: TID 1500 with one volumetric group (TID 1411) for
 * each scan, which hold the mask's volume and the features that the model uses. All features of
 * both scans, of which there are thousands, do not stand here.
 */
public final class EvidenceDocument {
  private static final String EXTRACTION =
      "Axilla radiomics (features as PyRadiomics defines them)";

  private EvidenceDocument() {}

  public static Dataset of(
      DocumentFrame frame, ResponsePredicted result, ScanReferences pre, ScanReferences post) {
    Dataset document = Tree.root(result.model());
    Dataset measurements = Content.container(Concepts.IMAGING_MEASUREMENTS);
    Content.add(measurements, group(result, pre, result.pre()), group(result, post, result.post()));
    List<Statement> statements = new ArrayList<>(Statements.limitations(result.model()));
    statements.addAll(Statements.warnings(result));
    statements.addAll(Statements.decisions(result, frame.zone()));
    Content.add(
        document,
        Tree.imageLibrary(List.of(pre, post)),
        measurements,
        Tree.evaluations(Concepts.MEASURED, statements));
    List<SeriesReference> evidence = new ArrayList<>(post.series());
    evidence.addAll(pre.series());
    DocumentHeader.write(
        document,
        frame,
        "Axillary radiomics - RESEARCH USE ONLY",
        result.model(),
        result.software(),
        evidence);
    return document;
  }

  private static Dataset group(ResponsePredicted result, ScanReferences scan, ScanFacts facts) {
    Dataset group = Tree.group(1411, result.match());
    Content.add(
        group,
        Content.code(CONTAINS, Concepts.FINDING, Concepts.AXILLA),
        Content.text(HAS_OBS_CONTEXT, Concepts.TIME_POINT, Concepts.timePointName(scan.role())),
        Content.code(
            HAS_OBS_CONTEXT, Concepts.TIME_POINT_TYPE, Concepts.timePointType(scan.role())),
        Content.segment(Concepts.REFERENCED_SEGMENT, scan.maskInstance(), scan.segment()),
        Content.uid(CONTAINS, Concepts.SOURCE_SERIES, scan.ct().series().value()),
        Tree.findingSite(result.match().side()));
    Dataset volume =
        Content.number(CONTAINS, Concepts.VOLUME, facts.maskVolumeMm3(), Concepts.CUBIC_MILLIMETER);
    Tree.addAlgorithm(
        volume, EXTRACTION, result.software(), List.of("voxels=" + facts.maskVoxels()));
    Content.add(group, volume);
    result.evidence().stream()
        .filter(feature -> feature.name().startsWith(prefix(scan.role())))
        .forEach(feature -> Content.add(group, feature(result, feature)));
    return group;
  }

  private static Dataset feature(ResponsePredicted result, EvidenceFeature feature) {
    FeatureConcept concept = FeatureConcept.of(feature.name());
    Dataset number =
        Double.isNaN(feature.value())
            ? Content.noNumber(CONTAINS, concept.name(), Concepts.NOT_A_NUMBER)
            : Content.number(CONTAINS, concept.name(), feature.value(), concept.unit());
    if (concept.derivation() != null) {
      Content.add(number, Content.code(HAS_CONCEPT_MOD, Concepts.DERIVATION, concept.derivation()));
    }
    Tree.addAlgorithm(
        number,
        EXTRACTION,
        result.software(),
        List.of("feature=" + feature.name(), "settings=" + result.match().settingsDigest()));
    return number;
  }

  private static String prefix(TimePoint role) {
    return role.name().toLowerCase(Locale.ROOT) + "_";
  }
}
