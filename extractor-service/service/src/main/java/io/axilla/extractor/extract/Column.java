// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

/**
 * A measured value with its name, as PyRadiomics calls it.
 *
 * @param text a number in the shortest decimal that round-trips; of diagnostics any text
 */
public record Column(String name, String text) {
  private static final String DIAGNOSTICS = "diagnostics_";

  /** Whether PyRadiomics tells it of the case beside the features. */
  boolean isDiagnostic() {
    return name.startsWith(DIAGNOSTICS);
  }

  /** Whether the column of this name holds numbers. */
  static boolean isNumber(String name) {
    return !name.startsWith(DIAGNOSTICS) && !name.equals(BatchFile.NOTES);
  }
}
