// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/** The image itself, under the name {@code original}. */
public record Unfiltered() implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    return List.of(new DerivedImage("original", image.crop(wanted)));
  }
}
