// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.PatientKey;
import org.jspecify.annotations.Nullable;

/** Who a pseudonym is. Shown to people at the pages and written to documents; never logged. */
public record PatientIdentity(
    PatientKey patientKey, @Nullable String issuer, String patientId, @Nullable String name) {
  @Override
  public String toString() {
    return "PatientIdentity[" + patientKey + "]";
  }
}
