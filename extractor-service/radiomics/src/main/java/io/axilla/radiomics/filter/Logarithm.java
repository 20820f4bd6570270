// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/**
 * Logarithms of the magnitudes plus one with the sign kept, scaled to the largest magnitude m of
 * the image: m log(|x| + 1) / log(m + 1).
 */
public record Logarithm() implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    double m = Pointwise.largestMagnitude(image);
    double scale = m / Math.log(m + 1);
    return Pointwise.map(
        "logarithm",
        image,
        wanted,
        x -> (x > 0 ? Math.log(x + 1) : x < 0 ? -Math.log(-(x - 1)) : x) * scale);
  }
}
