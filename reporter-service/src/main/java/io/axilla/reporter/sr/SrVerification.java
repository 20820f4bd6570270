// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a document of ours is sound: attributes, structure, codes, references, the sentence on
 * research use, and that the number and the words say the same. Not a validator of SR in general.
 */
public final class SrVerification {
  private static final Set<String> SR_CLASSES =
      Set.of(
          SopClass.COMPREHENSIVE_3D_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.ENHANCED_SR_STORAGE);

  /** Attributes of type 1 in the modules that the IOD requires. */
  private static final int[] WITH_VALUE = {
    Tag.SOPClassUID,
    Tag.SOPInstanceUID,
    Tag.StudyInstanceUID,
    Tag.SeriesInstanceUID,
    Tag.SeriesNumber,
    Tag.InstanceNumber,
    Tag.Modality,
    Tag.ContentDate,
    Tag.ContentTime,
    Tag.CompletionFlag,
    Tag.VerificationFlag,
    Tag.Manufacturer,
    Tag.ManufacturerModelName,
    Tag.DeviceSerialNumber,
    Tag.SoftwareVersions
  };

  /** Attributes of type 2. */
  private static final int[] PRESENT = {
    Tag.PatientName,
    Tag.PatientID,
    Tag.PatientBirthDate,
    Tag.PatientSex,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.StudyID,
    Tag.AccessionNumber,
    Tag.ReferringPhysicianName,
    Tag.ReferencedPerformedProcedureStepSequence,
    Tag.PerformedProcedureCodeSequence
  };

  private final Dataset document;
  private final ContentNode root;
  private final SrReport report;
  private final List<Fault> faults = new ArrayList<>();

  private SrVerification(Dataset document) {
    this.document = document;
    this.root = new ContentNode(document);
    this.report = SrReader.read(document);
  }

  /** The faults in the order in which they were found; none when the document is sound. */
  public static List<Fault> verify(Dataset document) {
    SrVerification verification = new SrVerification(document);
    verification.checkAttributes();
    verification.checkTree();
    verification.checkGroups();
    verification.checkSentences();
    verification.checkResult();
    verification.checkReferences();
    return List.copyOf(verification.faults);
  }

  private void checkAttributes() {
    for (int tag : WITH_VALUE) {
      require(document.hasValue(tag), "MISSING_ATTRIBUTE", Dataset.keyword(tag), "has no value");
    }
    for (int tag : PRESENT) {
      require(document.contains(tag), "MISSING_ATTRIBUTE", Dataset.keyword(tag), "is not there");
    }
    require(
        SR_CLASSES.contains(document.string(Tag.SOPClassUID).orElse("")),
        "WRONG_SOP_CLASS",
        "SOPClassUID",
        "is not one of the SR classes with numbers");
    equal(Tag.Modality, "SR");
    equal(Tag.CompletionFlag, "COMPLETE");
    equal(Tag.VerificationFlag, "UNVERIFIED");
    for (int tag : new int[] {Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID}) {
      require(
          Uid.isValid(document.string(tag).orElse("")),
          "INVALID_UID",
          Dataset.keyword(tag),
          "is not a UID");
    }
  }

  private void checkTree() {
    require(
        root.valueType().equals("CONTAINER") && root.isNamed(Concepts.REPORT),
        "WRONG_STRUCTURE",
        "root",
        "is not an Imaging Measurement Report");
    require(
        document
            .item(Tag.ContentTemplateSequence)
            .flatMap(template -> template.string(Tag.TemplateIdentifier))
            .filter("1500"::equals)
            .isPresent(),
        "WRONG_STRUCTURE",
        "root",
        "does not name template 1500");
    for (Concept part :
        List.of(
            Concepts.LANGUAGE,
            Concepts.OBSERVER_TYPE,
            Concepts.DEVICE_UID,
            Concepts.PROCEDURE_REPORTED,
            Concepts.IMAGE_LIBRARY,
            Concepts.IMAGING_MEASUREMENTS,
            Concepts.QUALITATIVE_EVALUATIONS)) {
      require(root.first(part).isPresent(), "WRONG_STRUCTURE", "root", "lacks " + part.meaning());
    }
    root.all()
        .filter(node -> node.name().isEmpty() && !node.valueType().equals("IMAGE"))
        .forEach(node -> fault("INVALID_CODE", node.valueType(), "has no concept name"));
    root.all()
        .filter(node -> node.valueType().equals("CODE") && node.code().isEmpty())
        .forEach(node -> fault("INVALID_CODE", where(node), "has no code"));
    root.all()
        .filter(node -> node.valueType().equals("NUM"))
        .filter(
            node ->
                node.measured().isPresent() ? node.unit().isEmpty() : node.qualifier().isEmpty())
        .forEach(node -> fault("INVALID_CODE", where(node), "has neither a unit nor a qualifier"));
    boolean ownUsed =
        root.all()
            .flatMap(node -> Stream.concat(node.name().stream(), node.code().stream()))
            .anyMatch(code -> code.scheme().equals(Concepts.OWN_SCHEME));
    require(
        !ownUsed
            || document.items(Tag.CodingSchemeIdentificationSequence).stream()
                .anyMatch(
                    item ->
                        item.string(Tag.CodingSchemeDesignator)
                            .filter(Concepts.OWN_SCHEME::equals)
                            .isPresent()),
        "INVALID_CODE",
        "CodingSchemeIdentificationSequence",
        "does not identify " + Concepts.OWN_SCHEME);
  }

  private void checkGroups() {
    List<ContentNode> groups = SrReader.groups(root).toList();
    int expected = report.status() == SrReport.Status.MEASURED ? 2 : 1;
    require(
        groups.size() == expected,
        "WRONG_STRUCTURE",
        "Imaging Measurements",
        "has " + groups.size() + " groups in place of " + expected);
    for (ContentNode group : groups) {
      for (Concept part :
          List.of(
              Concepts.TRACKING_IDENTIFIER,
              Concepts.TRACKING_UID,
              Concepts.FINDING,
              Concepts.FINDING_SITE)) {
        require(
            group.first(part).isPresent(),
            "WRONG_STRUCTURE",
            "Measurement Group",
            "lacks " + part.meaning());
      }
    }
    require(!report.side().isEmpty(), "WRONG_STRUCTURE", "Finding Site", "has no laterality");
    long tracked =
        groups.stream()
            .flatMap(group -> group.named(Concepts.TRACKING_UID))
            .map(ContentNode::uid)
            .distinct()
            .count();
    require(tracked <= 1, "WRONG_STRUCTURE", "Tracking Unique Identifier", "differs by group");
  }

  private void checkSentences() {
    require(
        report.limitations().contains(Statements.RESEARCH_USE),
        "MISSING_RESEARCH_USE",
        "Qualitative Evaluations",
        "does not say: " + Statements.RESEARCH_USE);
    require(
        document.string(Tag.SeriesDescription).orElse("").contains("RESEARCH USE ONLY"),
        "MISSING_RESEARCH_USE",
        "SeriesDescription",
        "does not say RESEARCH USE ONLY");
  }

  private void checkResult() {
    boolean given = report.status() == SrReport.Status.GIVEN;
    require(
        report.status() != SrReport.Status.UNKNOWN,
        "WRONG_STRUCTURE",
        "Status of the result",
        "is none that is known");
    require(
        given == report.probability().isPresent(),
        "RESULT_CONTRADICTS",
        "Probability",
        given ? "has no value" : "has a value although none is given");
    if (report.status() != SrReport.Status.MEASURED) {
      require(
          SrReader.probabilities(root).count() == 1,
          "WRONG_STRUCTURE",
          "Measurement Group",
          "does not hold exactly one Probability");
    }
    if (report.status() == SrReport.Status.WITHHELD
        || report.status() == SrReport.Status.WITHDRAWN) {
      require(!report.reasons().isEmpty(), "RESULT_CONTRADICTS", "Reason", "is not given");
    }
    report
        .probability()
        .ifPresent(
            value -> {
              if (!(value >= 0 && value <= 1)) {
                fault("PROBABILITY_RANGE", "Probability", "does not lie within 0 and 1");
                return;
              }
              require(
                  report.results().stream().anyMatch(text -> ResponseWords.tells(text, value)),
                  "RESULT_CONTRADICTS",
                  "Result in words",
                  "does not say: " + ResponseWords.of(value).sentence());
              require(
                  report.limitations().contains(Statements.NOT_STAGING),
                  "MISSING_LIMITATION",
                  "Limitation of use",
                  "does not say: " + Statements.NOT_STAGING);
            });
  }

  /** What the tree points at must be listed as evidence, and nothing may point at itself. */
  private void checkReferences() {
    Set<String> listed =
        Stream.of(Tag.CurrentRequestedProcedureEvidenceSequence, Tag.PertinentOtherEvidenceSequence)
            .flatMap(tag -> document.items(tag).stream())
            .flatMap(study -> study.items(Tag.ReferencedSeriesSequence).stream())
            .flatMap(series -> series.items(Tag.ReferencedSOPSequence).stream())
            .flatMap(item -> item.string(Tag.ReferencedSOPInstanceUID).stream())
            .collect(Collectors.toSet());
    require(
        !listed.isEmpty(),
        "MISSING_REFERENCE",
        "CurrentRequestedProcedureEvidenceSequence",
        "lists nothing");
    root.all()
        .filter(node -> node.valueType().equals("IMAGE"))
        .forEach(
            node ->
                require(
                    node.item()
                        .item(Tag.ReferencedSOPSequence)
                        .flatMap(item -> item.string(Tag.ReferencedSOPInstanceUID))
                        .filter(listed::contains)
                        .isPresent(),
                    "MISSING_REFERENCE",
                    where(node),
                    "refers to an instance that is not listed as evidence"));
    String own = document.string(Tag.SOPInstanceUID).orElse("");
    require(
        !listed.contains(own) && !report.predecessors().contains(own),
        "MISSING_REFERENCE",
        "SOPInstanceUID",
        "refers to itself");
    require(
        report.status() != SrReport.Status.WITHDRAWN || !report.predecessors().isEmpty(),
        "MISSING_REFERENCE",
        "PredecessorDocumentsSequence",
        "does not say what is withdrawn");
  }

  private void equal(int tag, String value) {
    require(
        document.string(tag).filter(value::equals).isPresent(),
        "WRONG_VALUE",
        Dataset.keyword(tag),
        "is not " + value);
  }

  private void require(boolean holds, String code, String where, String text) {
    if (!holds) {
      fault(code, where, text);
    }
  }

  private void fault(String code, String where, String text) {
    faults.add(new Fault(code, where, text));
  }

  private static String where(ContentNode node) {
    return node.name().map(Concept::meaning).orElse(node.valueType());
  }
}
