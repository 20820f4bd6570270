// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * One link in the chain of a case's results: digest of case, predecessor and the content that the
 * result rests on.
 */
public record CaseVersion(String value) implements Identifier {
  public CaseVersion {
    Require.matches("CaseVersion", value, "[0-9a-f]{64}");
  }

  @Override
  public String toString() {
    return value;
  }
}
