// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Stored values that are padding, no data: PixelPaddingValue, up to PixelPaddingRangeLimit where
 * that is given (DICOM PS3.3 C.7.5.1.1.2). Both ends belong to it.
 */
record StoredRange(int low, int high) {
  static @Nullable StoredRange paddingOf(Dataset dataset) {
    OptionalInt value = dataset.integer(Tag.PixelPaddingValue);
    if (value.isEmpty()) {
      return null;
    }
    int from = asStored(value.getAsInt(), dataset);
    int to = asStored(dataset.integer(Tag.PixelPaddingRangeLimit, value.getAsInt()), dataset);
    return new StoredRange(Math.min(from, to), Math.max(from, to));
  }

  boolean contains(int stored) {
    return stored >= low && stored <= high;
  }

  /** The bits of the value as pixels with these bits hold them, whatever its VR was taken for. */
  private static int asStored(int value, Dataset dataset) {
    int unused = Integer.SIZE - dataset.integer(Tag.BitsStored, 16);
    boolean signed = dataset.integer(Tag.PixelRepresentation, 0) == 1;
    int raised = value << unused;
    return signed ? raised >> unused : raised >>> unused;
  }
}
