// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/**
 * Square roots of the magnitudes with the sign kept, scaled to the largest magnitude m of the
 * image: sqrt(m x) for x > 0, -sqrt(-m x) for x < 0.
 */
public record SquareRoot() implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    double m = Pointwise.largestMagnitude(image);
    return Pointwise.map(
        "squareroot",
        image,
        wanted,
        x -> x > 0 ? Math.sqrt(x * m) : x < 0 ? -Math.sqrt(-x * m) : x);
  }
}
