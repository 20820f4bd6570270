// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's clinical record changed: the sides and dates that pairing needs. Values stay with the
 * predictor.
 *
 * @param recordVersion counts up within the patient
 * @param sides diseased sides; empty while unknown
 * @param nacStart day of the first dose
 * @param nacEnd day of the last dose given; a planned day counts as unknown
 * @param surgery day of axillary surgery
 */
public record ClinicalRecorded(
    int version,
    PatientKey patientKey,
    int recordVersion,
    List<Side> sides,
    @Nullable LocalDate nacStart,
    @Nullable LocalDate nacEnd,
    @Nullable LocalDate surgery,
    boolean nacAbandoned,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public ClinicalRecorded {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.that(recordVersion >= 1, "recordVersion is below 1");
    Require.distinct("sides", sides);
    sides = sides.stream().sorted().toList();
    Require.time(at);
  }
}
