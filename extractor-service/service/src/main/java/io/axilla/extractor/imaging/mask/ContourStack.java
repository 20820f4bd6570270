// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.util.Arrays;
import java.util.List;

/**
 * Closed planar contours of an ROI (DICOM PS3.3 C.8.8.6). A contour belongs to the slice nearest to
 * it; a voxel is inside if its centre is, by the even-odd rule over all contours on its slice, so
 * that holes drawn apart and holes drawn by the keyhole technique both come out.
 *
 * @param contours points in LPS mm, each contour closed from its last point to its first
 */
record ContourStack(List<List<Vector3>> contours) implements MaskShape {
  /** Points further from their contour's slice, in steps, belong to other slices. */
  private static final double PLANAR = 0.5;

  ContourStack {
    contours = contours.stream().filter(c -> c.size() >= 3).map(List::copyOf).toList();
  }

  @Override
  public boolean isEmpty() {
    return contours.isEmpty();
  }

  @Override
  public OnGrid on(Geometry grid) {
    byte[] inside = new byte[grid.voxelCount()];
    IndexBounds bounds = new IndexBounds(grid);
    for (List<Vector3> contour : contours) {
      List<Vector3> points = contour.stream().map(grid::toIndex).toList();
      double height = points.stream().mapToDouble(Vector3::z).average().orElseThrow();
      for (Vector3 point : points) {
        if (Math.abs(point.z() - height) > PLANAR) {
          throw new UnusableMaskException(
              MaskFault.MASK_GEOMETRY_AMBIGUOUS, "a contour does not lie within one slice");
        }
        bounds.add(new Vector3(point.x(), point.y(), height));
      }
      int slice = Math.min(Math.max((int) Math.rint(height), 0), grid.size().k() - 1);
      toggle(points, slice, grid, inside);
    }
    return new OnGrid(Mask.of(grid, inside), false);
  }

  /** Turns every voxel of the slice over whose centre an odd number of edges lies to its left. */
  private static void toggle(List<Vector3> points, int k, Geometry grid, byte[] inside) {
    int columns = grid.size().i();
    double[][] crossings = crossings(points, grid.size().j());
    for (int j = 0; j < crossings.length; j++) {
      int row = grid.flatIndex(0, j, k);
      for (double crossing : crossings[j]) {
        for (int i = Math.max(0, (int) Math.floor(crossing) + 1); i < columns; i++) {
          inside[row + i] ^= 1;
        }
      }
    }
  }

  /** For each row of voxel centres, where the contour's edges cross it, as indices along i. */
  private static double[][] crossings(List<Vector3> points, int rows) {
    double[][] crossings = new double[rows][0];
    for (int n = 0; n < points.size(); n++) {
      Vector3 a = points.get(n);
      Vector3 b = points.get((n + 1) % points.size());
      Vector3 low = a.y() < b.y() ? a : b;
      Vector3 high = a.y() < b.y() ? b : a;
      // an edge has its lower end and not its upper, so a corner is crossed once
      for (int j = Math.max(0, (int) Math.ceil(low.y())); j < rows && j < high.y(); j++) {
        double crossing = low.x() + (high.x() - low.x()) * (j - low.y()) / (high.y() - low.y());
        double[] more = Arrays.copyOf(crossings[j], crossings[j].length + 1);
        more[more.length - 1] = crossing;
        crossings[j] = more;
      }
    }
    return crossings;
  }
}
