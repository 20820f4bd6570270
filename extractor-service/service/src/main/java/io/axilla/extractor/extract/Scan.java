// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.radiomics.image.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image that was read.
 *
 * @param ct the same as a CT series; null when it came as an image file
 * @param notes what the user should know of it
 */
record Scan(Volume volume, @Nullable CtVolume ct, List<String> notes) {
  Scan {
    notes = List.copyOf(notes);
  }
}
