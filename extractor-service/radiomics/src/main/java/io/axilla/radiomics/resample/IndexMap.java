// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;

/**
 * From indices of an output grid to continuous indices of an input grid. The order of operations is
 * that of itk::ResampleImageFilter for linear transforms: the two ends of a line of voxels are
 * mapped and those between are interpolated. Truncation and ties between neighbours make the last
 * bit count.
 */
final class IndexMap {
  private final double[] toPhysical;
  private final double[] outputOrigin;
  private final double[] fromPhysical;
  private final double[] inputOrigin;
  private final int ni;

  IndexMap(Geometry output, Geometry input) {
    toPhysical = toPhysical(output);
    fromPhysical = LinpackInverse.of(toPhysical(input));
    outputOrigin = new double[] {output.origin().x(), output.origin().y(), output.origin().z()};
    inputOrigin = new double[] {input.origin().x(), input.origin().y(), input.origin().z()};
    ni = output.size().i();
  }

  /**
   * Whether each input index depends on the output index of the same axis alone, to the last bit.
   */
  boolean isAlongAxes() {
    for (int n = 0; n < 9; n++) {
      if (n % 4 != 0 && (toPhysical[n] != 0 || fromPhysical[n] != 0)) {
        return false;
      }
    }
    return true;
  }

  /** The continuous input indices of output line (j, k): start in 0..2, end in 3..5. */
  void line(int j, int k, double[] ends) {
    end(0, j, k, ends, 0);
    end(ni, j, k, ends, 3);
  }

  /** The continuous input index of voxel i on a line given by its ends, along the axis 0, 1, 2. */
  double at(int i, int axis, double[] ends) {
    double alpha = i / (double) ni;
    return ends[axis] + alpha * (ends[3 + axis] - ends[axis]);
  }

  private static double[] toPhysical(Geometry geometry) {
    double[] spacing = {geometry.spacing().x(), geometry.spacing().y(), geometry.spacing().z()};
    double[] matrix = geometry.direction().toRowMajor();
    for (int n = 0; n < 9; n++) {
      matrix[n] *= spacing[n % 3];
    }
    return matrix;
  }

  private void end(int i, int j, int k, double[] ends, int at) {
    double x = point(0, i, j, k) - inputOrigin[0];
    double y = point(1, i, j, k) - inputOrigin[1];
    double z = point(2, i, j, k) - inputOrigin[2];
    for (int r = 0; r < 3; r++) {
      ends[at + r] =
          fromPhysical[r * 3] * x + fromPhysical[r * 3 + 1] * y + fromPhysical[r * 3 + 2] * z;
    }
  }

  private double point(int r, int i, int j, int k) {
    return outputOrigin[r]
        + toPhysical[r * 3] * i
        + toPhysical[r * 3 + 1] * j
        + toPhysical[r * 3 + 2] * k;
  }
}
