// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the header of any object of a study says of the study.
 *
 * @param date StudyDate; null where absent or none
 * @param time StudyTime to the minute; null where absent or none
 * @param timePointId ClinicalTrialTimePointID (0012,0050)
 */
public record StudyFacts(
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable String timePointId,
    PatientIdentity identity) {

  public static StudyFacts of(Dataset header, PersonHashes hashes) {
    return new StudyFacts(
        Moments.date(header, Tag.StudyDate),
        Moments.minute(header, Tag.StudyTime),
        header.string(Tag.ClinicalTrialTimePointID).orElse(null),
        hashes.identity(header));
  }
}
