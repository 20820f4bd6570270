// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.extractor.pairing.MaskCandidate;
import io.axilla.extractor.pairing.OperatorOverride;
import io.axilla.extractor.pairing.Study;
import io.axilla.extractor.pairing.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that is known of one patient, and the part of it that is pairing's timeline. */
record KnownPatient(
    PatientRow row,
    List<StudyTable.Row> studies,
    List<MaskReading> masks,
    List<OverrideTable.Row> overrides) {
  /** Code of a study dated after surgery, or that came after a person closed the case. */
  static final String AFTER_CLOSURE = "AFTER_CLOSURE";

  static KnownPatient lock(Connection tx, PatientKey patient) throws SQLException {
    PatientRow row = PatientRow.lock(tx, patient);
    return new KnownPatient(
        row,
        StudyTable.all(tx, patient),
        MaskTable.all(tx, patient),
        OverrideTable.inForce(tx, patient));
  }

  Timeline timeline(LocalDate asOf) {
    List<Study> inside =
        studies.stream()
            .filter(study -> study.reading() != null && outside(study) == null)
            .map(KnownPatient::study)
            .toList();
    List<MaskCandidate> sound =
        masks.stream().filter(mask -> mask.reason() == null).map(MaskReading::candidate).toList();
    List<OperatorOverride> inForce = overrides.stream().map(Overrides::asOverride).toList();
    return new Timeline(asOf, row.key().value(), row.clinical(), inside, sound, inForce);
  }

  /** Why studies could not be read: with them, the timeline might be another one. */
  List<Code> unread() {
    return studies.stream()
        .map(StudyTable.Row::failure)
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(Code::value))
        .toList();
  }

  /** What is listed beside the timeline, with the code that keeps it out. */
  Map<String, String> leftOut() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (StudyTable.Row study : studies) {
      String code = outside(study);
      if (code != null) {
        codes.put(study.study().value(), code);
      }
    }
    for (MaskReading mask : masks) {
      if (mask.reason() != null) {
        codes.put(
            mask.candidate().mask().object().value() + "#" + mask.candidate().mask().segment(),
            mask.reason());
      }
    }
    return codes;
  }

  private @org.jspecify.annotations.Nullable String outside(StudyTable.Row study) {
    StudyReading reading = study.reading();
    if (reading == null) {
      return null;
    }
    if (reading.outside() != null) {
      return reading.outside();
    }
    LocalDate surgery = row.surgery();
    boolean afterSurgery =
        surgery != null && reading.date() != null && reading.date().isAfter(surgery);
    boolean afterClosing = row.closed() != null && study.received().isAfter(row.closed());
    return afterSurgery || afterClosing ? AFTER_CLOSURE : null;
  }

  private static Study study(StudyTable.Row known) {
    StudyReading reading = Objects.requireNonNull(known.reading());
    return new Study(
        known.study(),
        Objects.requireNonNull(reading.date()),
        reading.time(),
        reading.timePointId(),
        reading.identity(),
        known.complete(),
        reading.series().stream().map(StudyReading.SeriesReading::series).toList());
  }
}
