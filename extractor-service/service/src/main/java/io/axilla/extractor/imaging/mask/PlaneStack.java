// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.extractor.imaging.attributes.PlaneOrientation;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Planes of pixels, parallel, of one size, in any order, with gaps where nothing is drawn: the
 * frames of one segment, or the slices of a mask file.
 *
 * @param step between neighbouring planes along the normal, mm: a plane reaches half of it either
 *     way
 * @param stepStated whether the object states the step; else it follows from planes that may have
 *     gaps, and is at most as trustworthy as the grid on which they lie
 * @param planes those on which something is drawn, in ascending order along the normal
 */
record PlaneStack(
    PlaneOrientation orientation,
    int rows,
    int columns,
    double rowSpacing,
    double columnSpacing,
    double step,
    boolean stepStated,
    List<Plane> planes)
    implements MaskShape {
  /**
   * Centres closer to those of a grid, in voxels, are the grid's own, written with other digits.
   */
  private static final double SAME_PLACE = 0.05;

  /** Planes closer to each other are one plane. */
  static final double SAME_PLANE_MM = 0.015;

  /**
   * @param position centre of the first pixel, LPS mm
   * @param inside pixels, row by row
   */
  record Plane(Vector3 position, BitSet inside) {}

  PlaneStack {
    planes =
        planes.stream()
            .filter(p -> !p.inside().isEmpty())
            .sorted(Comparator.comparingDouble(p -> p.position().dot(orientation.normal())))
            .toList();
  }

  @Override
  public boolean isEmpty() {
    return planes.isEmpty();
  }

  @Override
  public OnGrid on(Geometry grid) {
    byte[] inside = new byte[grid.voxelCount()];
    boolean same = liesOn(grid);
    IndexBounds bounds = new IndexBounds(grid);
    for (Plane plane : planes) {
      BitSet bits = plane.inside();
      for (int n = bits.nextSetBit(0); n >= 0; n = bits.nextSetBit(n + 1)) {
        Vector3 at = grid.toIndex(centre(plane, n % columns, n / columns));
        bounds.add(at);
        if (same) {
          inside[
                  grid.flatIndex(
                      (int) Math.rint(at.x()), (int) Math.rint(at.y()), (int) Math.rint(at.z()))] =
              1;
        }
      }
    }
    if (!same && !bounds.isEmpty()) {
      new NearestPlane(this, grid).fill(inside, bounds);
    }
    return new OnGrid(Mask.of(grid, inside), !same);
  }

  Vector3 centre(Plane plane, int column, int row) {
    return plane
        .position()
        .plus(orientation.alongRow().times(column * columnSpacing))
        .plus(orientation.alongColumn().times(row * rowSpacing));
  }

  /**
   * Whether the centres of the pixels are centres of the grid's voxels, and planes as far apart.
   */
  private boolean liesOn(Geometry grid) {
    double gridStep = Math.abs(grid.direction().k().dot(orientation.normal())) * grid.spacing().z();
    if (stepStated && Math.abs(step - gridStep) > SAME_PLACE * gridStep) {
      return false;
    }
    for (Plane plane : planes) {
      Vector3 first = grid.toIndex(plane.position());
      Vector3 right = grid.toIndex(centre(plane, columns - 1, 0));
      Vector3 below = grid.toIndex(centre(plane, 0, rows - 1));
      if (!isWhole(first)
          || !isWhole(right)
          || !isWhole(below)
          || Math.abs(right.minus(first).length() - (columns - 1)) > SAME_PLACE
          || Math.abs(below.minus(first).length() - (rows - 1)) > SAME_PLACE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(Vector3 index) {
    return Math.abs(index.x() - Math.rint(index.x())) <= SAME_PLACE
        && Math.abs(index.y() - Math.rint(index.y())) <= SAME_PLACE
        && Math.abs(index.z() - Math.rint(index.z())) <= SAME_PLACE;
  }
}
