// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;

/** A mask as it was drawn, in the patient's coordinates. */
sealed interface MaskShape permits PlaneStack, ContourStack, LabelShape {
  /** Whether nothing is drawn. */
  boolean isEmpty();

  /**
   * The voxels of a grid that are inside.
   *
   * @throws UnusableMaskException if it reaches out of the grid, or cannot be brought to it
   */
  OnGrid on(Geometry grid);

  /**
   * The mask for measuring an image of that grid. A label image keeps the grid that it came on, for
   * the extraction settings say what to do when it is not the image's.
   *
   * @throws UnusableMaskException as {@link #on}
   */
  default Mask beside(Geometry image) {
    return on(image).mask();
  }

  /**
   * @param resampled whether it came from another grid
   */
  record OnGrid(Mask mask, boolean resampled) {}
}
