// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/** One slice of an image and its mask, turned as it is looked at. */
final class SliceView {
  private final Volume image;
  private final Mask mask;
  private final ViewPlane plane;
  private final GridAxis right;
  private final GridAxis down;
  private final GridAxis across;
  private final int slice;

  private SliceView(Volume image, Mask mask, ViewPlane plane, List<GridAxis> axes, int slice) {
    this.image = image;
    this.mask = mask;
    this.plane = plane;
    this.right = axes.get(0);
    this.down = axes.get(1);
    this.across = axes.get(2);
    this.slice = slice;
  }

  /**
   * The slice through the mask's centre, or the next one that the mask lies in.
   *
   * @param mask on the image's grid, not empty
   */
  static SliceView through(Volume image, Mask mask, ViewPlane plane) {
    Geometry grid = image.geometry();
    List<GridAxis> axes =
        GridAxis.closest(
            grid, List.of(plane.right(), plane.down(), plane.right().cross(plane.down())));
    Vector3 centre = grid.toIndex(mask.centroid());
    int across = axes.get(2).number();
    int wanted = (int) Math.rint(component(centre, across));
    boolean[] drawn = drawn(mask, across);
    int slice = wanted;
    for (int distance = 0; distance < drawn.length; distance++) {
      if (wanted - distance >= 0 && drawn[wanted - distance]) {
        slice = wanted - distance;
        break;
      }
      if (wanted + distance < drawn.length && drawn[wanted + distance]) {
        slice = wanted + distance;
        break;
      }
    }
    return new SliceView(image, mask, plane, axes, slice);
  }

  private static boolean[] drawn(Mask mask, int across) {
    GridSize size = mask.geometry().size();
    boolean[] drawn = new boolean[count(size, across)];
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          if (mask.contains(i, j, k)) {
            drawn[across == 0 ? i : across == 1 ? j : k] = true;
          }
        }
      }
    }
    return drawn;
  }

  ViewPlane plane() {
    return plane;
  }

  int columns() {
    return count(image.geometry().size(), right.number());
  }

  int rows() {
    return count(image.geometry().size(), down.number());
  }

  double columnMm() {
    return component(image.geometry().spacing(), right.number());
  }

  double rowMm() {
    return component(image.geometry().spacing(), down.number());
  }

  double value(int column, int row) {
    int[] at = index(column, row);
    return image.at(at[0], at[1], at[2]);
  }

  boolean isInside(int column, int row) {
    if (column < 0 || row < 0 || column >= columns() || row >= rows()) {
      return false;
    }
    int[] at = index(column, row);
    return mask.contains(at[0], at[1], at[2]);
  }

  /** Slices along the axis across. */
  int sliceCount() {
    return count(image.geometry().size(), across.number());
  }

  /** From 1 on, in the order of the image's index. */
  int sliceNumber() {
    return slice + 1;
  }

  /** Where the slice lies along the patient axis across, at the mask's centre, mm. */
  double positionMm() {
    Vector3 centre = image.geometry().toIndex(mask.centroid());
    double[] at = {centre.x(), centre.y(), centre.z()};
    at[across.number()] = slice;
    Vector3 lps = image.geometry().toLps(at[0], at[1], at[2]);
    return component(lps, plane.normal());
  }

  String lettersRight() {
    return right.letters();
  }

  String lettersLeft() {
    return right.oppositeLetters();
  }

  String lettersDown() {
    return down.letters();
  }

  String lettersUp() {
    return down.oppositeLetters();
  }

  private int[] index(int column, int row) {
    int[] at = new int[3];
    at[right.number()] = right.reversed() ? columns() - 1 - column : column;
    at[down.number()] = down.reversed() ? rows() - 1 - row : row;
    at[across.number()] = slice;
    return at;
  }

  private static int count(GridSize size, int axis) {
    return axis == 0 ? size.i() : axis == 1 ? size.j() : size.k();
  }

  private static double component(Vector3 v, int axis) {
    return axis == 0 ? v.x() : axis == 1 ? v.y() : v.z();
  }
}
