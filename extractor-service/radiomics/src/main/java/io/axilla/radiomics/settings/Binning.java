// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** How grey values become levels: bins of a given width, or a given number of bins. */
public sealed interface Binning {
  /**
   * Fixed bin width (IBSI Q3RU); edges are multiples of the width.
   *
   * @param width in units of the image
   */
  record Width(double width) implements Binning {
    public Width {
      if (!(width > 0)) {
        throw new IllegalArgumentException("binWidth must be positive: " + width);
      }
    }
  }

  /** Fixed number of bins (IBSI K15C) between the least and the greatest value inside the mask. */
  record Count(int count) implements Binning {
    public Count {
      if (count < 1) {
        throw new IllegalArgumentException("binCount must be positive: " + count);
      }
    }
  }
}
