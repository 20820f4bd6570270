// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.side;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;

/**
 * How far the body reaches in x: the largest region of voxels above {@link
 * GeometricSide#BODY_ABOVE_HU} that are connected through their faces, within some slices.
 *
 * <p>Regions are joined from runs of voxels along i, so that a stack of whole slices takes memory
 * by its runs, not its voxels.
 */
final class BodyExtent {
  private final boolean empty;
  private final double lowX;
  private final double highX;
  private final boolean touchesEdge;

  private BodyExtent(boolean empty, double lowX, double highX, boolean touchesEdge) {
    this.empty = empty;
    this.lowX = lowX;
    this.highX = highX;
    this.touchesEdge = touchesEdge;
  }

  static BodyExtent inSlices(Volume ct, int lowK, int highK) {
    Runs runs = new Runs();
    Geometry grid = ct.geometry();
    int rows = grid.size().j();
    int[] sliceBefore = new int[rows + 1];
    boolean first = true;
    for (int k = lowK; k <= highK; k++) {
      int[] starts = new int[rows + 1];
      for (int j = 0; j < rows; j++) {
        starts[j] = runs.count();
        addRow(ct, j, k, runs);
        int end = runs.count();
        if (j > 0) {
          runs.joinOverlapping(starts[j - 1], starts[j], starts[j], end);
        }
        if (!first) {
          runs.joinOverlapping(sliceBefore[j], sliceBefore[j + 1], starts[j], end);
        }
      }
      starts[rows] = runs.count();
      sliceBefore = starts;
      first = false;
    }
    return measure(runs, grid);
  }

  boolean isEmpty() {
    return empty;
  }

  /** Whether the body reaches the first or last line of voxels across x. */
  boolean touchesEdge() {
    return touchesEdge;
  }

  /** The middle of its extent in x, LPS mm. */
  double middle() {
    return (lowX + highX) / 2;
  }

  private static void addRow(Volume ct, int j, int k, Runs runs) {
    int columns = ct.geometry().size().i();
    int start = -1;
    for (int i = 0; i < columns; i++) {
      boolean body = ct.at(i, j, k) > GeometricSide.BODY_ABOVE_HU;
      if (body && start < 0) {
        start = i;
      } else if (!body && start >= 0) {
        runs.add(start, i - 1, j, k);
        start = -1;
      }
    }
    if (start >= 0) {
      runs.add(start, columns - 1, j, k);
    }
  }

  private static BodyExtent measure(Runs runs, Geometry grid) {
    int body = runs.largest();
    if (body < 0) {
      return new BodyExtent(true, 0, 0, false);
    }
    boolean alongRows = GeometricSide.runsAlongRows(grid);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean edge = false;
    for (int n = 0; n < runs.count(); n++) {
      if (runs.rootOf(n) == body) {
        double from = grid.toLps(runs.start(n), runs.row(n), runs.slice(n)).x();
        double to = grid.toLps(runs.end(n), runs.row(n), runs.slice(n)).x();
        low = Math.min(low, Math.min(from, to));
        high = Math.max(high, Math.max(from, to));
        edge |=
            alongRows
                ? runs.start(n) == 0 || runs.end(n) == grid.size().i() - 1
                : runs.row(n) == 0 || runs.row(n) == grid.size().j() - 1;
      }
    }
    return new BodyExtent(false, low, high, edge);
  }
}
