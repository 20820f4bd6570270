// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** How values between voxels come about, under SimpleITK's names. */
public enum Interpolator {
  NEAREST_NEIGHBOUR("sitkNearestNeighbor"),
  LINEAR("sitkLinear"),
  /** Cubic B-spline with prefilter and mirrored borders. */
  BSPLINE("sitkBSpline");

  private final String simpleItkName;

  Interpolator(String simpleItkName) {
    this.simpleItkName = simpleItkName;
  }

  public String simpleItkName() {
    return simpleItkName;
  }
}
