// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** How the grid of resampled voxels lies on that of the scan. */
public enum GridAlignment {
  /** The outer corners of the first voxels coincide: PyRadiomics. */
  CORNER("corner"),
  /** The centres of both grids coincide: IBSI. */
  CENTRE("center");

  private final String word;

  GridAlignment(String word) {
    this.word = word;
  }

  /** The word of the parameter file. */
  public String word() {
    return word;
  }
}
