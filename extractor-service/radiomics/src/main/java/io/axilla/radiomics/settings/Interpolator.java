// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/**
 * How values between voxels come about, under SimpleITK's names and in the order of its numbers.
 */
public enum Interpolator {
  NEAREST_NEIGHBOUR("sitkNearestNeighbor"),
  LINEAR("sitkLinear"),
  /** Cubic B-spline with prefilter and mirrored borders. */
  BSPLINE("sitkBSpline"),
  /** Gaussian of 0.8 voxels, cut at four standard deviations. */
  GAUSSIAN("sitkGaussian"),
  /** The value that a Gaussian of one voxel, cut at one standard deviation, finds the most of. */
  LABEL_GAUSSIAN("sitkLabelGaussian"),
  /** Sinc over five voxels to each side, faded out by a window, as the four that follow. */
  HAMMING_SINC("sitkHammingWindowedSinc"),
  COSINE_SINC("sitkCosineWindowedSinc"),
  WELCH_SINC("sitkWelchWindowedSinc"),
  LANCZOS_SINC("sitkLanczosWindowedSinc"),
  BLACKMAN_SINC("sitkBlackmanWindowedSinc");

  private final String simpleItkName;

  Interpolator(String simpleItkName) {
    this.simpleItkName = simpleItkName;
  }

  public String simpleItkName() {
    return simpleItkName;
  }
}
