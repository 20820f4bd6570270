// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * One axilla of one patient, for life: base32 (RFC 4648, lower case, no padding) of the HMAC of
 * patient key and side.
 */
public record CaseId(String value) implements Identifier {
  public CaseId {
    Require.matches("CaseId", value, "[a-z2-7]{52}");
  }

  @Override
  public String toString() {
    return value;
  }
}
