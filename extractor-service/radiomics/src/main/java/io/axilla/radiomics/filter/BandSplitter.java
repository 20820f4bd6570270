// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.PixelType;
import java.util.HashMap;
import java.util.Map;

/**
 * One level of an undecimated wavelet transform: low and high pass along i, then j, then k. Bands
 * share their passes: two along i, four along j, eight along k.
 */
final class BandSplitter {
  private final DoubleGrid data;
  private final WaveletFilters filters;
  private final IndexBox wanted;
  private final boolean single;
  private final int[] axes;
  private final Map<String, DoubleGrid> passes = new HashMap<>();

  /**
   * @param data of even size along every axis
   * @param wanted what is needed of the bands
   * @param type float32 or float64: what the sums are computed in
   * @param axes those that are split, ascending from 0 for i
   */
  BandSplitter(
      DoubleGrid data, WaveletFilters filters, IndexBox wanted, PixelType type, int[] axes) {
    this.axes = axes;
    single = type == PixelType.FLOAT32;
    this.data = cutAcross(data, wanted, axes);
    this.filters = filters;
    this.wanted = wanted;
  }

  /** A band by its letters, for i, j, k: L for low, H for high. */
  DoubleGrid band(String letters) {
    DoubleGrid known = passes.get(letters);
    if (known == null) {
      known = pass(letters);
      passes.put(letters, known);
    }
    return known;
  }

  private DoubleGrid pass(String letters) {
    double[] filter = letters.endsWith("L") ? filters.low() : filters.high();
    int axis = axes[letters.length() - 1];
    DoubleGrid in = letters.length() == 1 ? data : band(letters.substring(0, letters.length() - 1));
    return axis == 0 ? alongI(in, filter) : axis == 1 ? alongJ(in, filter) : alongK(in, filter);
  }

  /** Along axes that are not split, no more is needed than what is wanted. */
  private static DoubleGrid cutAcross(DoubleGrid data, IndexBox wanted, int[] axes) {
    boolean[] split = new boolean[3];
    for (int axis : axes) {
      split[axis] = true;
    }
    return axes.length == 3
        ? data
        : data.crop(
            new IndexBox(
                split[0] ? 0 : wanted.lowI(),
                split[1] ? 0 : wanted.lowJ(),
                split[2] ? 0 : wanted.lowK(),
                split[0] ? data.ni() - 1 : wanted.highI(),
                split[1] ? data.nj() - 1 : wanted.highJ(),
                split[2] ? data.nk() - 1 : wanted.highK()));
  }

  private DoubleGrid alongI(DoubleGrid in, double[] filter) {
    int n = in.ni();
    int kept = wanted.size().i();
    DoubleGrid out = new DoubleGrid(kept, in.nj(), in.nk());
    double[] row = new double[kept + filter.length - 1];
    int first = wanted.lowI() + filter.length / 2 - (filter.length - 1);
    for (int r = 0; r < in.nj() * in.nk(); r++) {
      for (int s = 0; s < row.length; s++) {
        row[s] = in.values()[r * n + Math.floorMod(first + s, n)];
      }
      int to = r * kept;
      for (int tap = 0; tap < filter.length; tap++) {
        add(out.values(), to, filter[tap], row, filter.length - 1 - tap, kept);
      }
      // Where the line wraps at its end the order of the sum is another one.
      for (int o = Math.max(wanted.lowI(), n - filter.length / 2); o <= wanted.highI(); o++) {
        double sum = 0;
        for (int tap : PeriodicFilter.order(o, n, filter.length)) {
          double sample = in.values()[r * n + PeriodicFilter.sample(o, tap, n, filter.length)];
          sum = single ? addSingle(sum, filter[tap], sample) : sum + filter[tap] * sample;
        }
        out.values()[to + o - wanted.lowI()] = sum;
      }
    }
    return out;
  }

  private DoubleGrid alongJ(DoubleGrid in, double[] filter) {
    int kept = wanted.size().j();
    int width = in.ni();
    DoubleGrid out = new DoubleGrid(width, kept, in.nk());
    for (int k = 0; k < in.nk(); k++) {
      for (int o = 0; o < kept; o++) {
        int output = wanted.lowJ() + o;
        for (int tap : PeriodicFilter.order(output, in.nj(), filter.length)) {
          int sample = PeriodicFilter.sample(output, tap, in.nj(), filter.length);
          add(
              out.values(),
              (k * kept + o) * width,
              filter[tap],
              in.values(),
              (k * in.nj() + sample) * width,
              width);
        }
      }
    }
    return out;
  }

  private DoubleGrid alongK(DoubleGrid in, double[] filter) {
    int kept = wanted.size().k();
    int plane = in.ni() * in.nj();
    DoubleGrid out = new DoubleGrid(in.ni(), in.nj(), kept);
    for (int o = 0; o < kept; o++) {
      int output = wanted.lowK() + o;
      for (int tap : PeriodicFilter.order(output, in.nk(), filter.length)) {
        int sample = PeriodicFilter.sample(output, tap, in.nk(), filter.length);
        add(out.values(), o * plane, filter[tap], in.values(), sample * plane, plane);
      }
    }
    return out;
  }

  private void add(double[] out, int to, double factor, double[] in, int from, int width) {
    if (single) {
      for (int n = 0; n < width; n++) {
        out[to + n] = addSingle(out[to + n], factor, in[from + n]);
      }
    } else {
      for (int n = 0; n < width; n++) {
        out[to + n] += factor * in[from + n];
      }
    }
  }

  /** A multiplication and an addition of float32. */
  private static double addSingle(double sum, double factor, double value) {
    return (float) sum + (float) factor * (float) value;
  }
}
