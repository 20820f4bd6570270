// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/** Squares of the values, scaled to the largest magnitude m of the image: (x / sqrt(m))^2. */
public record Square() implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    double scale = 1 / Math.sqrt(Pointwise.largestMagnitude(image));
    return Pointwise.map("square", image, wanted, x -> (scale * x) * (scale * x));
  }
}
