// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;

/**
 * What the shape features in two dimensions are made of. The mesh is that of marching squares, with
 * its vertices in the middle between a pixel inside and a neighbour outside; pixels that touch by a
 * corner are not connected.
 *
 * @param meshSurface A, area inside the mesh in mm2
 * @param perimeter P, length of the mesh in mm
 * @param pixelSurface area of all pixels inside in mm2
 * @param maximumDiameter longest distance between vertices of the mesh in mm
 * @param minor smaller eigenvalue of the covariance of the pixel centres in mm2
 * @param major larger eigenvalue
 */
public record FlatShapeMeasures(
    double meshSurface,
    double perimeter,
    double pixelSurface,
    double maximumDiameter,
    double minor,
    double major) {

  /**
   * Measures a mask that is one voxel thick.
   *
   * @param axis across it: 0 = k, 1 = j, 2 = i
   * @param sampleCovariance whether the covariance is divided by N - 1 and not by N
   */
  public static FlatShapeMeasures of(Mask mask, int axis, boolean sampleCovariance) {
    Mask box = mask.crop(mask.boundingBox());
    Vector3 spacing = box.geometry().spacing();
    double u = axis == 2 ? spacing.y() : spacing.x();
    double v = axis == 0 ? spacing.y() : spacing.z();
    int[] cases = squares(box, axis);
    // Corners in the order of a walk around the square: u and v of neighbours in it alternate.
    double eighths = 0;
    double length = 0;
    for (int square = 1; square < 16; square++) {
      boolean alongU = square == 3 || square == 12;
      boolean alongV = square == 6 || square == 9;
      int corners = Integer.bitCount(square);
      boolean diagonal = square == 5 || square == 10;
      eighths += cases[square] * new double[] {0, 1, diagonal ? 2 : 4, 7, 8}[corners];
      double cut = 0.5 * Math.hypot(u, v);
      double lines = square == 15 ? 0 : alongU ? u : alongV ? v : diagonal ? 2 * cut : cut;
      length += cases[square] * lines;
    }
    Diameters diameters = Diameters.of(box);
    PrincipalAxes axes = PrincipalAxes.of(box, sampleCovariance);
    return new FlatShapeMeasures(
        eighths / 8 * u * v,
        length,
        box.voxelCount() * u * v,
        new double[] {diameters.slice(), diameters.column(), diameters.row()}[axis],
        axes.minor(),
        axes.major());
  }

  /** How often each of the 16 cases occurs in the squares of 2 x 2 pixels, borders included. */
  private static int[] squares(Mask mask, int axis) {
    GridSize size = mask.geometry().size();
    int width = axis == 2 ? size.j() : size.i();
    int height = axis == 0 ? size.j() : size.k();
    // The other axis has one voxel, so the flat order is that of rows of the plane.
    byte[] inside = mask.toBytes();
    int[] cases = new int[16];
    for (int row = -1; row < height; row++) {
      for (int column = -1; column < width; column++) {
        int a = at(inside, width, height, column, row);
        int b = at(inside, width, height, column + 1, row);
        int c = at(inside, width, height, column + 1, row + 1);
        int d = at(inside, width, height, column, row + 1);
        cases[a | b << 1 | c << 2 | d << 3]++;
      }
    }
    return cases;
  }

  private static int at(byte[] inside, int width, int height, int column, int row) {
    boolean isOutside = column < 0 || row < 0 || column >= width || row >= height;
    return isOutside ? 0 : inside[row * width + column];
  }
}
