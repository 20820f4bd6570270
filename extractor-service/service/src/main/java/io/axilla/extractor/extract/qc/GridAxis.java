// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import java.util.List;

/**
 * An index axis of a grid, or its reverse.
 *
 * @param number 0 = i, 1 = j, 2 = k
 * @param reversed whether it is walked from its end to its start
 * @param direction where it leads in the patient (LPS)
 */
record GridAxis(int number, boolean reversed, Vector3 direction) {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  /** The axis of a grid that lies closest to each of three directions, each axis once. */
  static List<GridAxis> closest(Geometry grid, List<Vector3> directions) {
    Vector3[] axes = {grid.direction().i(), grid.direction().j(), grid.direction().k()};
    int[] best = ORDERS[0];
    double most = -1;
    for (int[] order : ORDERS) {
      double sum = 0;
      for (int n = 0; n < 3; n++) {
        sum += Math.abs(axes[order[n]].dot(directions.get(n)));
      }
      if (sum > most + 1e-9) {
        most = sum;
        best = order;
      }
    }
    return List.of(
        of(best[0], axes, directions.get(0)),
        of(best[1], axes, directions.get(1)),
        of(best[2], axes, directions.get(2)));
  }

  private static GridAxis of(int number, Vector3[] axes, Vector3 wanted) {
    boolean reversed = axes[number].dot(wanted) < 0;
    return new GridAxis(number, reversed, axes[number].times(reversed ? -1 : 1));
  }

  /** The letters of where it leads, the strongest first: L R P A S I (DICOM PS3.3 C.7.6.1.1.1). */
  String letters() {
    return letters(direction);
  }

  /** The letters of where it comes from. */
  String oppositeLetters() {
    return letters(direction.times(-1));
  }

  private static String letters(Vector3 v) {
    double[] parts = {v.x(), v.y(), v.z()};
    String[] names = {v.x() > 0 ? "L" : "R", v.y() > 0 ? "P" : "A", v.z() > 0 ? "S" : "I"};
    StringBuilder letters = new StringBuilder();
    for (int taken = 0; taken < 3; taken++) {
      int strongest = 0;
      for (int n = 1; n < 3; n++) {
        strongest = Math.abs(parts[n]) > Math.abs(parts[strongest]) ? n : strongest;
      }
      if (Math.abs(parts[strongest]) > 0.2) {
        letters.append(names[strongest]);
      }
      parts[strongest] = 0;
    }
    return letters.toString();
  }
}
