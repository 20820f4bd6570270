// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/**
 * Image and mask of a case, as they were read.
 *
 * @param mask on the image's grid, except for one from a label image, which keeps its own
 * @param isHounsfield whether the image is known to be in Hounsfield units
 * @param notes what the user should know
 */
public record LoadedCase(Volume image, Mask mask, boolean isHounsfield, List<String> notes) {
  public LoadedCase {
    notes = List.copyOf(notes);
  }
}
