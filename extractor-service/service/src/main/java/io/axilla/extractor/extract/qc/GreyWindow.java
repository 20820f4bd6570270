// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Volume;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which values are shown as black and as white.
 *
 * @param text what it is, for people
 */
record GreyWindow(double low, double high, String text) {
  private static final GreyWindow SOFT_TISSUE =
      new GreyWindow(-160, 240, "soft-tissue window -160 to 240 HU");

  private static final int SAMPLES = 1_000_000;

  /** Fat has such values on a CT, nothing has on images without a unit. */
  private static final double FAT = -50;

  /** The soft-tissue window for CT; the middle 98 % of the values for anything else. */
  static GreyWindow of(Volume image, boolean isHounsfield) {
    double[] values = sample(image);
    Arrays.sort(values);
    if (isHounsfield || values[0] < FAT) {
      return SOFT_TISSUE;
    }
    double low = values[values.length / 100];
    double high = values[values.length - 1 - values.length / 100];
    return new GreyWindow(
        low,
        high > low ? high : low + 1,
        String.format(Locale.ROOT, "window %.4g to %.4g, no CT", low, high));
  }

  /** Voxels all over the image, enough for a window. */
  private static double[] sample(Volume image) {
    GridSize size = image.geometry().size();
    int count = Math.min(SAMPLES, size.voxelCount());
    double[] values = new double[count];
    for (int n = 0; n < count; n++) {
      int at = (int) ((long) n * size.voxelCount() / count);
      values[n] = image.at(at % size.i(), at / size.i() % size.j(), at / size.i() / size.j());
    }
    return values;
  }

  int grey(double value) {
    return (int) Math.max(0, Math.min(255, Math.rint(255 * (value - low) / (high - low))));
  }
}
