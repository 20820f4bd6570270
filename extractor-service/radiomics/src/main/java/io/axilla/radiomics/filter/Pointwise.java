// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the filters that look at one voxel at a time have in common. */
final class Pointwise {
  private Pointwise() {}

  /** The largest magnitude in an image, which scales the result. */
  static double largestMagnitude(Volume image) {
    double largest = 0;
    for (double value : image.toDoubles()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** A function of every voxel, float64. */
  static List<DerivedImage> map(
      String name, Volume image, IndexBox wanted, DoubleUnaryOperator function) {
    Volume part = image.crop(wanted);
    double[] values = part.toDoubles();
    for (int n = 0; n < values.length; n++) {
      values[n] = function.applyAsDouble(values[n]);
    }
    return List.of(new DerivedImage(name, Volume.ofFloat64(part.geometry(), values)));
  }
}
