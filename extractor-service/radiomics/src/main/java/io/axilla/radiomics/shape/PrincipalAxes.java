// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.util.Arrays;

/** Eigenvalues, in mm2, of the covariance of the voxel centres. */
record PrincipalAxes(double least, double minor, double major) {

  /**
   * @param sample whether the sums of products are divided by N - 1 and not by N
   */
  static PrincipalAxes of(Mask mask, boolean sample) {
    double[] moments = moments(mask);
    double n = moments[0];
    double[][] covariance = new double[3][3];
    Vector3 s = mask.geometry().spacing();
    double[] spacing = {s.x(), s.y(), s.z()};
    int at = 4;
    for (int a = 0; a < 3; a++) {
      for (int b = a; b < 3; b++) {
        // Sums of whole numbers, so that little is lost in the difference.
        double central =
            (n * moments[at++] - moments[1 + a] * moments[1 + b]) / (n * (sample ? n - 1 : n));
        covariance[a][b] = central * spacing[a] * spacing[b];
        covariance[b][a] = covariance[a][b];
      }
    }
    double[] eigenvalues = SymmetricEigenvalues.of(covariance);
    Arrays.sort(eigenvalues);
    for (int e = 0; e < 3; e++) {
      if (eigenvalues[e] < 0 && eigenvalues[e] > -1e-10) {
        eigenvalues[e] = 0;
      }
    }
    return new PrincipalAxes(eigenvalues[0], eigenvalues[1], eigenvalues[2]);
  }

  /**
   * N, sums of i, j, k, and sums of ii, ij, ik, jj, jk, kk, counted from the middle of the grid.
   */
  private static double[] moments(Mask mask) {
    GridSize size = mask.geometry().size();
    byte[] inside = mask.toBytes();
    long[] m = new long[10];
    int flat = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < size.i(); i++) {
          if (inside[flat++] != 0) {
            long x = (long) i - size.i() / 2;
            n++;
            sum += x;
            squares += x * x;
          }
        }
        long y = (long) j - size.j() / 2;
        long z = (long) k - size.k() / 2;
        m[0] += n;
        m[1] += sum;
        m[2] += n * y;
        m[3] += n * z;
        m[4] += squares;
        m[5] += sum * y;
        m[6] += sum * z;
        m[7] += n * y * y;
        m[8] += n * y * z;
        m[9] += n * z * z;
      }
    }
    return Arrays.stream(m).asDoubleStream().toArray();
  }
}
