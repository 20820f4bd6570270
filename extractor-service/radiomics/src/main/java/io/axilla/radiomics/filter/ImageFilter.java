// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/** A filter: one or more derived images of an image, on its grid. */
public interface ImageFilter {
  /**
   * The derived images inside a box; what lies outside of it is computed only as far as it matters
   * inside.
   *
   * @param wanted a box of the image's grid
   * @throws FilterException if the image is too small
   */
  List<DerivedImage> apply(Volume image, IndexBox wanted);
}
