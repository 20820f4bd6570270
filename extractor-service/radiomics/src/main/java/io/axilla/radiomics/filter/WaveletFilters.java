// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/** The two decomposition filters of an orthogonal wavelet, as PyWavelets lists them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WaveletFilters(double[] low, double[] high) {
  private static final double[] COIF1 = {
    -0.015655728135791993,
    -0.07273261951252645,
    0.3848648468648578,
    0.8525720202116004,
    0.3378976624574818,
    -0.07273261951252645
  };

  static WaveletFilters of(String name) {
    if (!name.equals("coif1")) {
      throw new FilterException(
          FilterException.Code.UNSUPPORTED, "the wavelet " + name + " is not available");
    }
    return orthogonal(COIF1);
  }

  /** The quadrature mirror: reversed, with every other sign turned. */
  private static WaveletFilters orthogonal(double[] low) {
    double[] high = new double[low.length];
    for (int k = 0; k < low.length; k++) {
      double mirrored = low[low.length - 1 - k];
      high[k] = k % 2 == 0 ? -mirrored : mirrored;
    }
    return new WaveletFilters(low, high);
  }

  int length() {
    return low.length;
  }
}
