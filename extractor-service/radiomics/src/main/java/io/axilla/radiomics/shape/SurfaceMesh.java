// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;

/**
 * Volume and area of the triangle mesh around a mask (IBSI RNU0, C0JK).
 *
 * @param volume in mm3
 * @param area in mm2
 */
record SurfaceMesh(double volume, double area) {

  static SurfaceMesh of(Mask mask) {
    return new Cubes(mask).measure();
  }

  /**
   * How often each case occurs and where. A case has the same area everywhere, and its signed
   * volume under the origin is linear in its place: so counts and sums of indices, which are whole
   * numbers, are all that the mask is needed for.
   */
  private static final class Cubes {
    private final Vector3 spacing;
    private final long[] count = new long[256];
    private final long[][] place = new long[256][3];

    Cubes(Mask mask) {
      spacing = mask.geometry().spacing();
      GridSize size = mask.geometry().size();
      int ni = size.i() + 2;
      int nj = size.j() + 2;
      int nk = size.k() + 2;
      byte[] padded = padded(mask, size, ni, nj, nk);
      int plane = ni * nj;
      for (int k = 0; k < nk - 1; k++) {
        for (int j = 0; j < nj - 1; j++) {
          int n = k * plane + j * ni;
          int left = column(padded, n, ni, plane);
          for (int i = 0; i < ni - 1; i++, n++) {
            int right = column(padded, n + 1, ni, plane);
            int cubeCase = CORNERS_LEFT[left] | CORNERS_RIGHT[right];
            left = right;
            if (cubeCase != 0 && cubeCase != 255) {
              count[cubeCase]++;
              place[cubeCase][0] += k;
              place[cubeCase][1] += j;
              place[cubeCase][2] += i;
            }
          }
        }
      }
    }

    /** Which bits of the case the four voxels at one i set, as corners 0, 3, 4, 7 or 1, 2, 5, 6. */
    private static final int[] CORNERS_LEFT = bits(0, 3, 4, 7);

    private static final int[] CORNERS_RIGHT = bits(1, 2, 5, 6);

    private static int[] bits(int a, int b, int c, int d) {
      int[] bits = new int[16];
      for (int n = 0; n < 16; n++) {
        bits[n] = (n & 1) << a | (n >> 1 & 1) << b | (n >> 2 & 1) << c | (n >> 3 & 1) << d;
      }
      return bits;
    }

    private static int column(byte[] padded, int n, int ni, int plane) {
      return padded[n] | padded[n + ni] << 1 | padded[n + plane] << 2 | padded[n + plane + ni] << 3;
    }

    private static byte[] padded(Mask mask, GridSize size, int ni, int nj, int nk) {
      byte[] inside = mask.toBytes();
      byte[] padded = new byte[ni * nj * nk];
      for (int k = 0; k < size.k(); k++) {
        for (int j = 0; j < size.j(); j++) {
          System.arraycopy(
              inside,
              (k * size.j() + j) * size.i(),
              padded,
              ((k + 1) * nj + j + 1) * ni + 1,
              size.i());
        }
      }
      return padded;
    }

    SurfaceMesh measure() {
      double volume = 0;
      double area = 0;
      for (int n = 1; n < 255; n++) {
        if (count[n] > 0) {
          boolean complement = n >= 128;
          int cubeCase = complement ? 255 - n : n;
          double[] place = {
            this.place[n][0] * spacing.z(),
            this.place[n][1] * spacing.y(),
            this.place[n][2] * spacing.x()
          };
          double signed = 0;
          for (int t = 0; t < CubeCases.triangles(cubeCase); t++) {
            double[] a = vertex(cubeCase, t, 0);
            double[] b = vertex(cubeCase, t, 1);
            double[] c = vertex(cubeCase, t, 2);
            double[] ab = cross(a, b);
            double[] bc = cross(b, c);
            double[] ca = cross(c, a);
            double[] normal = {ab[0] + bc[0] + ca[0], ab[1] + bc[1] + ca[1], ab[2] + bc[2] + ca[2]};
            area += count[n] * 0.5 * Math.sqrt(dot(normal, normal));
            // det(p + a, p + b, p + c) = det(a, b, c) + p . (a x b + b x c + c x a)
            signed += count[n] * dot(ab, c) + dot(place, normal);
          }
          volume += complement ? -signed : signed;
        }
      }
      return new SurfaceMesh(volume / 6, area);
    }

    private double[] vertex(int cubeCase, int triangle, int vertex) {
      return new double[] {
        CubeCases.vertex(cubeCase, triangle, vertex, 0) * spacing.z(),
        CubeCases.vertex(cubeCase, triangle, vertex, 1) * spacing.y(),
        CubeCases.vertex(cubeCase, triangle, vertex, 2) * spacing.x()
      };
    }

    private static double[] cross(double[] a, double[] b) {
      return new double[] {
        a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
      };
    }

    private static double dot(double[] a, double[] b) {
      return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
  }
}
