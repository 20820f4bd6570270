// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** How grey values become levels: bins of a given width, or a given number of bins. */
public sealed interface Binning {
  /** The same with bins numbered as IBSI does. */
  default Binning ibsi() {
    return this;
  }

  /**
   * Fixed bin width (IBSI Q3RU).
   *
   * @param width in units of the image
   * @param origin where the first bin starts
   */
  record Width(double width, BinOrigin origin) implements Binning {
    public Width {
      if (!(width > 0)) {
        throw new IllegalArgumentException("binWidth must be positive: " + width);
      }
    }

    /** Edges at multiples of the width, as PyRadiomics has them. */
    public Width(double width) {
      this(width, BinOrigin.MULTIPLE);
    }

    @Override
    public Binning ibsi() {
      return new Width(width, BinOrigin.RANGE);
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
