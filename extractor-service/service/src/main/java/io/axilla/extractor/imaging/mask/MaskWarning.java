// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/** What a reader should know of a mask that can be used. */
public enum MaskWarning {
  /** It came on another grid than the CT's and was brought to it by nearest neighbour. */
  MASK_RESAMPLED,
  /**
   * It names another series than the CT that it is placed on; the frame of reference is the same.
   */
  REFERENCED_SERIES_ABSENT,
  /** It reaches the edge of the image, so part of what it shows may be cut off. */
  MASK_AT_IMAGE_EDGE,
  /** More than 0.1 % of its voxels are above 2,000 HU. */
  METAL_IN_MASK
}
