// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/**
 * The grid of a volume in the patient.
 *
 * @param size number of voxels along i (columns), j (rows), k (slices)
 * @param spacing distance in mm between voxel centres along i, j, k (in x, y, z of the vector)
 * @param origin centre of voxel (0, 0, 0) in LPS mm
 * @param direction unit vectors of the index axes in LPS
 */
public record Geometry(GridSize size, Vector3 spacing, Vector3 origin, Direction direction) {
  /** PyRadiomics' and ITK's default for {@link #agreesWith}. */
  public static final double DEFAULT_TOLERANCE = 1e-6;

  public Geometry {
    if (spacing.x() <= 0 || spacing.y() <= 0 || spacing.z() <= 0) {
      throw new ImageException(
          ImageException.Code.BAD_SPACING,
          "the spacing between voxels must be positive: " + spacing,
          "check PixelSpacing and the positions of the slices");
    }
  }

  /** An axial grid: i to the left, j to posterior, k to superior. */
  public static Geometry axial(GridSize size, Vector3 spacing, Vector3 origin) {
    return new Geometry(size, spacing, origin, Direction.IDENTITY);
  }

  public int voxelCount() {
    return size.voxelCount();
  }

  public double voxelVolumeMm3() {
    return spacing.x() * spacing.y() * spacing.z();
  }

  /** Position of voxel (i, j, k) in a flat array: i runs fastest, then j, then k. */
  public int flatIndex(int i, int j, int k) {
    return (k * size.j() + j) * size.i() + i;
  }

  /** The point in LPS mm of a (continuous) index. */
  public Vector3 toLps(double i, double j, double k) {
    return origin
        .plus(direction.i().times(i * spacing.x()))
        .plus(direction.j().times(j * spacing.y()))
        .plus(direction.k().times(k * spacing.z()));
  }

  /** The continuous index (i, j, k in x, y, z of the vector) of a point in LPS mm. */
  public Vector3 toIndex(Vector3 lps) {
    Vector3 offset = lps.minus(origin);
    return new Vector3(
        offset.dot(direction.i()) / spacing.x(),
        offset.dot(direction.j()) / spacing.y(),
        offset.dot(direction.k()) / spacing.z());
  }

  /** The part of this grid that lies in the box. */
  public Geometry crop(IndexBox box) {
    return new Geometry(box.size(), spacing, toLps(box.lowI(), box.lowJ(), box.lowK()), direction);
  }

  /**
   * Whether both are the same grid as ITK sees it: equal sizes, origins and spacings no further
   * apart than {@code tolerance} times the spacing along i, direction cosines no further than
   * {@code tolerance}.
   */
  public boolean agreesWith(Geometry other, double tolerance) {
    double millimetres = tolerance * spacing.x();
    return size.equals(other.size)
        && origin.isWithin(millimetres, other.origin)
        && spacing.isWithin(millimetres, other.spacing)
        && direction.isWithin(tolerance, other.direction);
  }
}
