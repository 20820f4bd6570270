// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Studies of one patient.
 *
 * @param reason MISSING_PATIENT_ID, DEMOGRAPHICS_CONFLICT, or DIFFERENT_PATIENTS where the studies
 *     are not all one patient's; null if nothing speaks against pairing them
 */
public record PatientReport(@Nullable String reason, List<String> studies) {
  public PatientReport {
    studies = List.copyOf(studies);
  }
}
