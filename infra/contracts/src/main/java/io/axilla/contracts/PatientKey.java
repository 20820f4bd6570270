// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * Pseudonym of a patient: HMAC-SHA256 over issuer and PatientID with the site's secret, 64
 * hexadecimal digits.
 */
public record PatientKey(String value) implements Identifier {
  public PatientKey {
    Require.matches("PatientKey", value, "[0-9a-f]{64}");
  }

  @Override
  public String toString() {
    return value;
  }
}
