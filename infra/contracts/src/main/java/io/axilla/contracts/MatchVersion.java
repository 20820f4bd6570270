// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * One link in the chain of a case's matches: digest of case, predecessor and what was chosen. See
 * {@link Match}.
 */
public record MatchVersion(String value) implements Identifier {
  public MatchVersion {
    Require.matches("MatchVersion", value, "[0-9a-f]{64}");
  }

  @Override
  public String toString() {
    return value;
  }
}
