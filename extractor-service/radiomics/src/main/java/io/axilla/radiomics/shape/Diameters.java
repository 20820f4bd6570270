// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The longest distances between vertices of the surface mesh, in mm: anywhere (IBSI L0JK) and
 * between vertices with the same k (slice), j (column) and i (row). The ends of a longest distance
 * are corners of the convex hull, and so of the hull of every plane that they lie in; only those
 * are compared.
 */
record Diameters(double maximum, double slice, double column, double row) {

  static Diameters of(Mask mask) {
    SurfacePoints points = SurfacePoints.of(mask);
    Vector3 spacing = mask.geometry().spacing();
    double[] scale = {0.5 * spacing.x(), 0.5 * spacing.y(), 0.5 * spacing.z()};
    BitSet corners = new BitSet(points.count());
    corners.set(0, points.count());
    double[] inPlane = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      BitSet ofPlanes = new BitSet(points.count());
      inPlane[axis] = Math.sqrt(planes(points, axis, scale, ofPlanes));
      corners.and(ofPlanes);
    }
    return new Diameters(
        Math.sqrt(farthest(points, corners.stream().toArray(), scale)),
        inPlane[2],
        inPlane[1],
        inPlane[0]);
  }

  /**
   * The greatest squared distance within planes across an axis; marks the corners of their hulls.
   */
  private static double planes(SurfacePoints points, int axis, double[] scale, BitSet corners) {
    int u = axis == 0 ? 1 : 0;
    int v = axis == 2 ? 1 : 2;
    int[] order = sorted(points, axis, u, v);
    double best = 0;
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && points.at(order[to], axis) == points.at(order[from], axis)) {
        to++;
      }
      int[] hull = hull(points, Arrays.copyOfRange(order, from, to), u, v);
      for (int a = 0; a < hull.length; a++) {
        corners.set(hull[a]);
        for (int b = 0; b < a; b++) {
          best = Math.max(best, squaredDistance(points, hull[a], hull[b], scale));
        }
      }
      from = to;
    }
    return best;
  }

  /** All points by plane, then by u, then by v. */
  private static int[] sorted(SurfacePoints points, int axis, int u, int v) {
    long[] keys = new long[points.count()];
    for (int n = 0; n < keys.length; n++) {
      keys[n] =
          ((points.at(n, axis) + 1L) << 42 | (points.at(n, u) + 1L) << 21 | (points.at(n, v) + 1L));
    }
    Integer[] boxed = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    Arrays.sort(boxed, (a, b) -> Long.compare(keys[a], keys[b]));
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }

  /** Corners of the convex hull of points sorted by u and v (Andrew's monotone chain). */
  private static int[] hull(SurfacePoints points, int[] sorted, int u, int v) {
    if (sorted.length < 3) {
      return sorted;
    }
    int[] hull = new int[2 * sorted.length];
    int top = 0;
    for (int n : sorted) {
      while (top > 1 && turn(points, hull[top - 2], hull[top - 1], n, u, v) <= 0) {
        top--;
      }
      hull[top++] = n;
    }
    int lower = top + 1;
    for (int s = sorted.length - 2; s >= 0; s--) {
      int n = sorted[s];
      while (top >= lower && turn(points, hull[top - 2], hull[top - 1], n, u, v) <= 0) {
        top--;
      }
      hull[top++] = n;
    }
    return Arrays.copyOf(hull, top - 1);
  }

  private static long turn(SurfacePoints p, int a, int b, int c, int u, int v) {
    long abU = (long) p.at(b, u) - p.at(a, u);
    long abV = (long) p.at(b, v) - p.at(a, v);
    long acU = (long) p.at(c, u) - p.at(a, u);
    long acV = (long) p.at(c, v) - p.at(a, v);
    return abU * acV - abV * acU;
  }

  /**
   * The greatest squared distance; points far from the centre first, as two near it need no look.
   */
  private static double farthest(SurfacePoints points, int[] candidates, double[] scale) {
    double[] centre = new double[3];
    for (int n : candidates) {
      for (int axis = 0; axis < 3; axis++) {
        centre[axis] += points.at(n, axis) * scale[axis] / candidates.length;
      }
    }
    double[] radius = new double[points.count()];
    for (int n : candidates) {
      double squared = 0;
      for (int axis = 0; axis < 3; axis++) {
        double d = points.at(n, axis) * scale[axis] - centre[axis];
        squared += d * d;
      }
      radius[n] = Math.sqrt(squared);
    }
    int[] order =
        Arrays.stream(candidates)
            .boxed()
            .sorted((a, b) -> Double.compare(radius[b], radius[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double best = 0;
    double bestLength = 0;
    for (int a = 0; a < order.length; a++) {
      double reach = bestLength * (1 - 1e-12) - radius[order[a]];
      for (int b = 0; b < a && radius[order[b]] >= reach; b++) {
        double squared = squaredDistance(points, order[a], order[b], scale);
        if (squared > best) {
          best = squared;
          bestLength = Math.sqrt(squared);
        }
      }
    }
    return best;
  }

  private static double squaredDistance(SurfacePoints p, int a, int b, double[] scale) {
    double i = (p.at(a, 0) - p.at(b, 0)) * scale[0];
    double j = (p.at(a, 1) - p.at(b, 1)) * scale[1];
    double k = (p.at(a, 2) - p.at(b, 2)) * scale[2];
    return i * i + j * j + k * k;
  }
}
