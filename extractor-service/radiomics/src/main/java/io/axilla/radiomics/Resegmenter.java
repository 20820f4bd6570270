// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.Resegmentation;

/**
 * Leaves out voxels of a mask whose value lies outside of a range (IBSI IFBP) or far from the mean
 * of all (IBSI 7ACA); both together leave what lies in both.
 */
final class Resegmenter {
  private Resegmenter() {}

  static Mask apply(Volume image, Mask mask, Resegmentation settings) {
    double[] values = image.toDoubles();
    byte[] inside = mask.toBytes();
    Scale scale = Scale.of(values, inside, mask.voxelCount(), settings.mode());
    double lower = scale.toValue(settings.lower());
    double upper =
        settings.upper().isPresent()
            ? scale.toValue(settings.upper().getAsDouble())
            : Double.POSITIVE_INFINITY;
    if (settings.outliers().isPresent()) {
      double limit = settings.outliers().getAsDouble();
      Scale sigma = Scale.of(values, inside, mask.voxelCount(), Resegmentation.Mode.SIGMA);
      lower = Math.max(lower, sigma.toValue(-limit));
      upper = Math.min(upper, sigma.toValue(limit));
    }
    for (int n = 0; n < inside.length; n++) {
      if (!(values[n] >= lower && values[n] <= upper)) {
        inside[n] = 0;
      }
    }
    Mask kept = Mask.of(mask.geometry(), inside);
    if (kept.voxelCount() <= 1) {
      throw new ExtractionException(
          ExtractionException.Code.RESEGMENTATION_EMPTY,
          kept.voxelCount()
              + " of "
              + mask.voxelCount()
              + " voxels lie between "
              + lower
              + " and "
              + upper,
          "widen resegmentRange");
    }
    return kept;
  }

  /** Limits as grey values: {@code zero + limit * unit}. */
  private record Scale(double zero, double unit) {
    static Scale of(double[] values, byte[] inside, int count, Resegmentation.Mode mode) {
      return switch (mode) {
        case ABSOLUTE -> new Scale(0, 1);
        case RELATIVE -> new Scale(0, maximum(values, inside));
        case SIGMA -> {
          double mean = 0;
          for (int n = 0; n < inside.length; n++) {
            mean += inside[n] != 0 ? values[n] : 0;
          }
          mean /= count;
          double squares = 0;
          for (int n = 0; n < inside.length; n++) {
            squares += inside[n] != 0 ? (values[n] - mean) * (values[n] - mean) : 0;
          }
          yield new Scale(mean, Math.sqrt(squares / count));
        }
      };
    }

    double toValue(double limit) {
      return zero + unit * limit;
    }

    private static double maximum(double[] values, byte[] inside) {
      double maximum = Double.NEGATIVE_INFINITY;
      for (int n = 0; n < inside.length; n++) {
        maximum = inside[n] != 0 ? Math.max(maximum, values[n]) : maximum;
      }
      return maximum;
    }
  }
}
