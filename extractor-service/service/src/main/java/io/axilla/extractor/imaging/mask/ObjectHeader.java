// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Identifier;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers that SEG and RT Structure Set have alike. */
final class ObjectHeader {
  private ObjectHeader() {}

  static SopInstanceUid object(Dataset header) {
    return required(header, Tag.SOPInstanceUID, SopInstanceUid::new);
  }

  static StudyInstanceUid study(Dataset header) {
    return required(header, Tag.StudyInstanceUID, StudyInstanceUid::new);
  }

  /** The series of these items if it is one only. */
  static @Nullable SeriesInstanceUid oneSeries(List<Dataset> referencedSeries) {
    List<String> uids =
        referencedSeries.stream()
            .flatMap(item -> item.string(Tag.SeriesInstanceUID).stream())
            .distinct()
            .toList();
    return uids.size() == 1
        ? required(referencedSeries.get(0), Tag.SeriesInstanceUID, SeriesInstanceUid::new)
        : null;
  }

  private static <U extends Identifier> U required(Dataset from, int tag, Function<String, U> uid) {
    try {
      return uid.apply(from.string(tag).orElse(""));
    } catch (InvalidEventException e) {
      throw new InvalidValueException(tag, "not a UID");
    }
  }
}
