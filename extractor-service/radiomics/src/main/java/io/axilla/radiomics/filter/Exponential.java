// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/** Exponentials, scaled to the largest magnitude m of the image: exp(x log(m) / m). */
public record Exponential() implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    double m = Pointwise.largestMagnitude(image);
    double scale = Math.log(m) / m;
    return Pointwise.map("exponential", image, wanted, x -> Math.exp(scale * x));
  }
}
