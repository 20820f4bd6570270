// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static io.axilla.reporter.sr.Content.CONTAINS;
import static io.axilla.reporter.sr.Content.HAS_ACQ_CONTEXT;
import static io.axilla.reporter.sr.Content.HAS_CONCEPT_MOD;
import static io.axilla.reporter.sr.Content.HAS_OBS_CONTEXT;

import io.axilla.contracts.Match;
import io.axilla.contracts.ModelRef;
import io.axilla.contracts.Side;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.dicom.Uid;
import java.util.List;

/** The parts of the content tree that all of our documents share (TID 1500, 1600 and 1204). */
final class Tree {
  private Tree() {}

  /** The root of TID 1500 with language, observer and procedure. */
  static Dataset root(ModelRef model) {
    Dataset root = Dataset.empty();
    root.set(Tag.ValueType, "CONTAINER");
    root.set(Tag.ContinuityOfContent, "SEPARATE");
    root.add(Tag.ConceptNameCodeSequence, Concepts.REPORT.toItem());
    root.add(Tag.ContentTemplateSequence, Content.template(1500));
    Content.add(
        root,
        Content.code(HAS_CONCEPT_MOD, Concepts.LANGUAGE, Concepts.ENGLISH),
        Content.code(HAS_OBS_CONTEXT, Concepts.OBSERVER_TYPE, Concepts.DEVICE),
        Content.uid(
            HAS_OBS_CONTEXT, Concepts.DEVICE_UID, DocumentHeader.modelDeviceUid(model.digest())),
        Content.text(HAS_OBS_CONTEXT, Concepts.DEVICE_NAME, DocumentHeader.PRODUCT),
        Content.text(HAS_OBS_CONTEXT, Concepts.DEVICE_MANUFACTURER, DocumentHeader.MANUFACTURER),
        Content.text(
            HAS_OBS_CONTEXT, Concepts.DEVICE_MODEL, DocumentHeader.shortened(model.name())),
        Content.code(HAS_CONCEPT_MOD, Concepts.PROCEDURE_REPORTED, Concepts.CT));
    return root;
  }

  static Dataset imageLibrary(List<ScanReferences> scans) {
    Dataset library = Content.container(Concepts.IMAGE_LIBRARY, 1600);
    for (ScanReferences scan : scans) {
      Dataset group = Content.container(Concepts.IMAGE_LIBRARY_GROUP);
      for (SopReference instance : scan.ct().instances()) {
        Dataset image = Content.image(instance);
        Content.add(
            image,
            Content.code(HAS_ACQ_CONTEXT, Concepts.MODALITY, Concepts.COMPUTED_TOMOGRAPHY),
            Content.uid(HAS_ACQ_CONTEXT, Concepts.FRAME_OF_REFERENCE, scan.frameOfReference()));
        Content.add(group, image);
      }
      Content.add(library, group);
    }
    return library;
  }

  /** Opens a measurement group: the same axilla has one tracking UID in all documents, for life. */
  static Dataset group(int template, Match match) {
    Dataset group = Content.container(Concepts.MEASUREMENT_GROUP, template);
    Content.add(
        group,
        Content.text(HAS_OBS_CONTEXT, Concepts.TRACKING_IDENTIFIER, trackingName(match.side())),
        Content.uid(HAS_OBS_CONTEXT, Concepts.TRACKING_UID, trackingUid(match)));
    return group;
  }

  static String trackingUid(Match match) {
    return Uid.v5(match.caseId().value());
  }

  static Dataset findingSite(Side side) {
    Dataset site = Content.code(HAS_CONCEPT_MOD, Concepts.FINDING_SITE, Concepts.AXILLA);
    Content.add(
        site, Content.code(HAS_CONCEPT_MOD, Concepts.LATERALITY, Concepts.laterality(side)));
    return site;
  }

  /** TID 4019, at the number that the algorithm made. */
  static void addAlgorithm(Dataset number, String name, String version, List<String> parameters) {
    Content.add(
        number,
        Content.text(HAS_CONCEPT_MOD, Concepts.ALGORITHM_NAME, name),
        Content.text(HAS_CONCEPT_MOD, Concepts.ALGORITHM_VERSION, version));
    parameters.forEach(
        parameter ->
            Content.add(
                number, Content.text(HAS_CONCEPT_MOD, Concepts.ALGORITHM_PARAMETERS, parameter)));
  }

  static Dataset evaluations(Concept status, List<Statement> statements) {
    Dataset evaluations = Content.container(Concepts.QUALITATIVE_EVALUATIONS);
    Content.add(evaluations, Content.code(CONTAINS, Concepts.STATUS, status));
    statements.forEach(
        statement ->
            Content.add(evaluations, Content.text(CONTAINS, statement.name(), statement.text())));
    return evaluations;
  }

  static String trackingName(Side side) {
    return side == Side.LEFT ? "AX-L" : "AX-R";
  }
}
