// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;

/** Brings planes to another grid: a voxel is inside if the pixel nearest to its centre is. */
final class NearestPlane {
  private static final double ROUNDING_MM = 1e-6;

  private final PlaneStack stack;
  private final Geometry grid;
  private final double[] heights;

  NearestPlane(PlaneStack stack, Geometry grid) {
    this.stack = stack;
    this.grid = grid;
    this.heights =
        stack.planes().stream()
            .mapToDouble(p -> p.position().dot(stack.orientation().normal()))
            .toArray();
  }

  /** Within the bounds of what is drawn, and as far beyond as a pixel or plane reaches. */
  void fill(byte[] inside, IndexBounds bounds) {
    double reach = 1 + Math.max(stack.step(), Math.max(stack.rowSpacing(), stack.columnSpacing()));
    double marginI = reach / grid.spacing().x();
    double marginJ = reach / grid.spacing().y();
    double marginK = reach / grid.spacing().z();
    for (int k = bounds.lowK(marginK); k <= bounds.highK(marginK); k++) {
      for (int j = bounds.lowJ(marginJ); j <= bounds.highJ(marginJ); j++) {
        for (int i = bounds.lowI(marginI); i <= bounds.highI(marginI); i++) {
          if (isInside(grid.toLps(i, j, k))) {
            inside[grid.flatIndex(i, j, k)] = 1;
          }
        }
      }
    }
  }

  private boolean isInside(Vector3 lps) {
    int nearest = nearest(lps.dot(stack.orientation().normal()));
    if (nearest < 0) {
      return false;
    }
    PlaneStack.Plane plane = stack.planes().get(nearest);
    Vector3 offset = lps.minus(plane.position());
    // halfway between pixels either is nearest; half to even takes no side in the long run
    int column =
        (int) Math.rint(offset.dot(stack.orientation().alongRow()) / stack.columnSpacing());
    int row = (int) Math.rint(offset.dot(stack.orientation().alongColumn()) / stack.rowSpacing());
    return column >= 0
        && column < stack.columns()
        && row >= 0
        && row < stack.rows()
        && plane.inside().get(row * stack.columns() + column);
  }

  /** The plane that a height belongs to; -1 where planes are left out because nothing is drawn. */
  private int nearest(double height) {
    int nearest = -1;
    double least = stack.step() / 2 + ROUNDING_MM;
    for (int n = 0; n < heights.length; n++) {
      double distance = Math.abs(heights[n] - height);
      if (distance < least) {
        least = distance;
        nearest = n;
      }
    }
    return nearest;
  }
}
