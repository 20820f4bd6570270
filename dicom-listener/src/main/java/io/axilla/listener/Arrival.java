// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.Tag;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An object that lies in a file and could be read.
 *
 * @param patient whose it says it is
 * @param ownDevice names one of our devices as its maker
 */
record Arrival(Instance instance, PatientModule patient, boolean ownDevice) {

  /**
   * Reads what the listener decides by.
   *
   * @param file digest of the bytes of the file
   * @param bytes its length
   * @param source AE title that sent it
   * @param deviceUids Device UIDs of our own
   * @throws Refusal.RefusedException when the object lacks one of its four UIDs
   */
  static Arrival of(
      DicomObject object,
      Sha256 file,
      long bytes,
      Instant received,
      String source,
      Set<String> deviceUids) {
    Dataset dataset = object.dataset();
    Instance instance =
        new Instance(
            uid(dataset, Tag.StudyInstanceUID, StudyInstanceUid::new),
            uid(dataset, Tag.SeriesInstanceUID, SeriesInstanceUid::new),
            uid(dataset, Tag.SOPInstanceUID, SopInstanceUid::new),
            uid(dataset, Tag.SOPClassUID, SopClassUid::new),
            object.transferSyntaxUid(),
            file,
            bytes,
            received,
            source);
    return new Arrival(
        instance, PatientModule.of(dataset), deviceUids(dataset).anyMatch(deviceUids::contains));
  }

  private static <U> U uid(Dataset dataset, int tag, Function<String, U> type) {
    String text =
        dataset
            .string(tag)
            .orElseThrow(() -> Refusal.UIDS.because(Dataset.keyword(tag) + " is missing"));
    try {
      return type.apply(text);
    } catch (InvalidEventException e) {
      throw Refusal.UIDS.because(Dataset.keyword(tag) + " is not a UID");
    }
  }

  /** Of the equipment that made it (PS3.3 C.7.5.1) and that contributed to it (C.12.1). */
  private static Stream<String> deviceUids(Dataset dataset) {
    return Stream.concat(
            Stream.of(dataset), dataset.items(Tag.ContributingEquipmentSequence).stream())
        .flatMap(equipment -> equipment.strings(Tag.DeviceUID).stream());
  }
}
