// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** Where the first bin of a fixed width starts. */
public enum BinOrigin {
  /** At the last multiple of the width that is not above the least value inside: PyRadiomics. */
  MULTIPLE("multiple"),
  /**
   * At the lower limit of the re-segmentation, or without one, and on every derived image, at the
   * least value inside: IBSI.
   */
  RANGE("range");

  private final String word;

  BinOrigin(String word) {
    this.word = word;
  }

  /** The word of the parameter file. */
  public String word() {
    return word;
  }
}
