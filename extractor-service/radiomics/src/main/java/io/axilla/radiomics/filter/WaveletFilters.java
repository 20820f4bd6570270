// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The two decomposition filters of a discrete wavelet, as PyWavelets lists them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WaveletFilters(double[] low, double[] high) {
  private static final String TABLE = "wavelets.txt";

  /** The filters of a wavelet by its PyWavelets name, such as {@code coif1}; empty if unknown. */
  static Optional<WaveletFilters> of(String name) {
    return table()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .map(line -> parse(line.substring(name.length() + 1)));
  }

  /**
   * As PyWavelets has coiflets in float32: their coefficients are tabled without the factor sqrt 2
   * and are rounded before it is applied.
   */
  WaveletFilters scaledInSingle() {
    return new WaveletFilters(scaledInSingle(low), scaledInSingle(high));
  }

  private static double[] scaledInSingle(double[] filter) {
    double scale = Math.sqrt(2);
    return Arrays.stream(filter).map(f -> (float) ((float) (f / scale) * scale)).toArray();
  }

  private static String table() {
    try (InputStream in = WaveletFilters.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the table of wavelets is missing: " + TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WaveletFilters parse(String filters) {
    int bar = filters.indexOf('|');
    if (bar < 0) {
      double[] low = numbers(filters);
      return new WaveletFilters(low, mirrored(low));
    }
    return new WaveletFilters(
        numbers(filters.substring(0, bar)), numbers(filters.substring(bar + 1)));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The quadrature mirror: reversed, with every other sign turned. */
  private static double[] mirrored(double[] low) {
    double[] high = new double[low.length];
    for (int k = 0; k < low.length; k++) {
      double last = low[low.length - 1 - k];
      high[k] = k % 2 == 0 ? -last : last;
    }
    return high;
  }
}
