// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/** Why a mask cannot be used; it then counts as absent. */
public enum MaskFault {
  /** No voxel inside. */
  EMPTY_MASK,
  /** Drawn in another frame of reference than the CT's. */
  FRAME_OF_REFERENCE_MISMATCH,
  /** A contour or a mask voxel's centre lies outside the image. */
  MASK_OUTSIDE_IMAGE,
  /** More than 1 % of its voxels lie on padding of the CT. */
  MASK_OVER_PADDING,
  /**
   * Where it lies cannot be told: transforms of equal standing disagree, or contours cross slices.
   */
  MASK_GEOMETRY_AMBIGUOUS,
  /** Codes and labels of the segment name different sides. */
  LATERALITY_CONFLICT,
  /** A fractional segmentation with values beyond its own maximum. */
  FRACTIONAL_SEG,
  /** An attribute that the mask needs is absent or cannot be what it must be. */
  INVALID_VALUE,
  /** The file or its pixels cannot be decoded. */
  UNREADABLE_PIXELS
}
