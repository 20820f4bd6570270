// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.ModelRef;
import io.axilla.contracts.Sha256;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.OwnDevice;
import io.axilla.dicom.Tag;
import io.axilla.dicom.Uid;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Everything of a document above its content tree: SOP Common, Patient, Study, SR Document Series,
 * Equipment and SR Document General (PS3.3 A.35.13).
 */
final class DocumentHeader {
  static final String MANUFACTURER = "Axilla project";
  static final String PRODUCT = "Axilla";

  private static final int SERIES_NUMBER = 9601;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");

  private DocumentHeader() {}

  /** Writes the header around a finished tree; the tree's root items are already in the dataset. */
  static void write(
      Dataset document,
      DocumentFrame frame,
      String seriesDescription,
      ModelRef model,
      String software,
      List<SeriesReference> evidence) {
    frame.subject().write(document, isAscii(document));
    writeSeries(document, frame, "SR", SERIES_NUMBER, seriesDescription);
    document.setEmptySequence(Tag.ReferencedPerformedProcedureStepSequence);
    document.setEmptySequence(Tag.PerformedProcedureCodeSequence);

    writeEquipment(document, software);
    document.add(Tag.ContributingEquipmentSequence, equipment(model));

    document.set(Tag.CompletionFlag, "COMPLETE");
    document.set(Tag.VerificationFlag, "UNVERIFIED");
    document.set(Tag.PreliminaryFlag, "FINAL");
    document.add(Tag.CodingSchemeIdentificationSequence, ownScheme());
    Evidence.write(document, frame.subject().study(), evidence);
    Evidence.writePredecessors(document, frame.predecessors());
  }

  /** SOP Common, the series, and the times of both. */
  static void writeSeries(
      Dataset document,
      DocumentFrame frame,
      String modality,
      int seriesNumber,
      String description) {
    document.set(Tag.SOPClassUID, frame.sopClass().value());
    document.set(Tag.SOPInstanceUID, frame.instance().value());
    document.set(Tag.SeriesInstanceUID, frame.series().value());
    document.set(Tag.Modality, modality);
    document.setInt(Tag.SeriesNumber, seriesNumber);
    document.setInt(Tag.InstanceNumber, frame.number());
    document.set(Tag.SeriesDescription, description);
    writeTimes(document, frame);
  }

  /** Enhanced General Equipment: this software, whichever site runs it. */
  static void writeEquipment(Dataset document, String software) {
    document.set(Tag.Manufacturer, MANUFACTURER);
    document.set(Tag.ManufacturerModelName, PRODUCT);
    document.set(Tag.DeviceSerialNumber, "1");
    document.set(Tag.DeviceUID, OwnDevice.UID);
    document.set(Tag.SoftwareVersions, software);
  }

  /** The UID under which one trained model is known as a device: another training, another UID. */
  static String modelDeviceUid(Sha256 model) {
    return Uid.v5("model", model.value());
  }

  private static void writeTimes(Dataset document, DocumentFrame frame) {
    ZonedDateTime at = frame.at().atZone(frame.zone());
    document.set(Tag.InstanceCreationDate, DATE.format(at));
    document.set(Tag.InstanceCreationTime, TIME.format(at));
    document.set(Tag.SeriesDate, DATE.format(at));
    document.set(Tag.SeriesTime, TIME.format(at));
    document.set(Tag.ContentDate, DATE.format(at));
    document.set(Tag.ContentTime, TIME.format(at));
    document.set(Tag.TimezoneOffsetFromUTC, OFFSET.format(at));
  }

  private static Dataset equipment(ModelRef model) {
    Dataset item = Dataset.empty();
    item.add(
        Tag.PurposeOfReferenceCodeSequence,
        new Concept("109102", "DCM", "Processing Equipment").toItem());
    item.set(Tag.Manufacturer, MANUFACTURER);
    item.set(Tag.ManufacturerModelName, shortened(model.name()));
    item.set(Tag.SoftwareVersions, model.modelVersion());
    item.set(Tag.DeviceUID, modelDeviceUid(model.digest()));
    return item;
  }

  private static Dataset ownScheme() {
    Dataset item = Dataset.empty();
    item.set(Tag.CodingSchemeDesignator, Concepts.OWN_SCHEME);
    item.set(Tag.CodingSchemeName, Concepts.OWN_SCHEME_NAME);
    item.set(Tag.CodingSchemeResponsibleOrganization, MANUFACTURER);
    return item;
  }

  /** Value representation LO holds 64 characters. */
  static String shortened(String text) {
    return text.length() <= 64 ? text : text.substring(0, 64).strip();
  }

  private static boolean isAscii(Dataset tree) {
    CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
    return tree.string(Tag.TextValue).map(ascii::canEncode).orElse(true)
        && tree.items(Tag.ContentSequence).stream().allMatch(DocumentHeader::isAscii);
  }
}
