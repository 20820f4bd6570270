// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.Code;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.Match;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.SopInstanceUid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mask on the grid of its CT series, as voxels: what is needed to write it as a DICOM
 * Segmentation without reading the series again. Immutable.
 */
public final class MaskRaster {
  private static final Code RESAMPLED = new Code("MASK_RESAMPLED");

  private final Grid grid;
  private final List<Slice> slices;
  private final int[] runs;

  /** A point or a direction in LPS; mm. */
  public record Point(double x, double y, double z) {
    public Point {
      require(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z), "is not finite");
    }
  }

  /**
   * Where the voxels lie.
   *
   * @param columns voxels along i, which runs fastest in flat order
   * @param rows voxels along j
   * @param spacing mm between voxel centres along i, j, k
   * @param origin centre of voxel (0, 0, 0)
   * @param i direction in which columns are counted
   * @param j direction in which rows are counted
   * @param k direction in which slices are counted
   */
  public record Grid(
      int columns, int rows, Point spacing, Point origin, Point i, Point j, Point k) {
    public Grid {
      require(columns > 0 && rows > 0, "has no voxels");
      require(spacing.x() > 0 && spacing.y() > 0 && spacing.z() > 0, "has no spacing");
    }

    /** Centre of the first voxel of a slice. */
    public Point position(int slice) {
      double far = slice * spacing.z();
      return new Point(
          origin.x() + far * k.x(), origin.y() + far * k.y(), origin.z() + far * k.z());
    }

    int plane() {
      return Math.multiplyExact(columns, rows);
    }
  }

  /**
   * The CT image of one slice.
   *
   * @param frame number of the frame from 1 on; 0 when the image has a single one
   */
  public record Slice(SopInstanceUid instance, int frame) {
    public Slice {
      require(frame >= 0, "has a negative frame");
    }
  }

  /**
   * @param runs start and length of each run of voxels inside, in flat order; none touches the next
   */
  MaskRaster(Grid grid, List<Slice> slices, int[] runs) {
    this.grid = grid;
    this.slices = List.copyOf(slices);
    this.runs = runs.clone();
    require(!slices.isEmpty(), "has no slices");
    long voxels = (long) grid.columns() * grid.rows() * slices.size();
    require(voxels <= Integer.MAX_VALUE, "has too many voxels");
    require(runs.length % 2 == 0, "has half a run");
    long free = 0;
    for (int n = 0; n < runs.length; n += 2) {
      require(runs[n] >= free && runs[n + 1] > 0, "has runs out of order");
      free = (long) runs[n] + runs[n + 1] + 1;
    }
    require(free <= voxels + 1, "has runs beyond its grid");
  }

  /**
   * @param slices the image of each slice, along k
   * @param nonzeroIsInside one value for each voxel in flat order: i fastest, then j, then k
   */
  public static MaskRaster of(Grid grid, List<Slice> slices, byte[] nonzeroIsInside) {
    require(
        nonzeroIsInside.length == (long) grid.columns() * grid.rows() * slices.size(),
        "has another number of voxels than its grid");
    List<Integer> runs = new ArrayList<>();
    int n = 0;
    while (n < nonzeroIsInside.length) {
      int start = n;
      while (n < nonzeroIsInside.length && nonzeroIsInside[n] != 0) {
        n++;
      }
      if (n > start) {
        runs.add(start);
        runs.add(n - start);
      }
      n++;
    }
    return new MaskRaster(grid, slices, runs.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Whether reports have to refer to a copy of this scan's mask, because it is not a Segmentation
   * or lies on another grid. A match does not tell which of its two masks was resampled: then both
   * are copied.
   */
  public static boolean isNeeded(Match match, ScanRef scan) {
    return scan.mask().kind() != MaskKind.SEG || match.warnings().contains(RESAMPLED);
  }

  public Grid grid() {
    return grid;
  }

  /** The image of each slice, along k. */
  public List<Slice> slices() {
    return slices;
  }

  public long voxelCount() {
    return IntStream.range(0, runs.length / 2).mapToLong(n -> runs[2 * n + 1]).sum();
  }

  /** The voxels inside of one slice: bit {@code j * columns + i}. */
  public BitSet plane(int slice) {
    int length = grid.plane();
    int first = slice * length;
    BitSet inside = new BitSet(length);
    for (int n = 0; n < runs.length; n += 2) {
      int from = Math.max(runs[n] - first, 0);
      int to = Math.min(runs[n] - first + runs[n + 1], length);
      if (from < to) {
        inside.set(from, to);
      }
    }
    return inside;
  }

  int[] runs() {
    return runs.clone();
  }

  /** Same grid, images and voxels. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MaskRaster raster
        && grid.equals(raster.grid)
        && slices.equals(raster.slices)
        && Arrays.equals(runs, raster.runs);
  }

  @Override
  public int hashCode() {
    return grid.hashCode() * 31 + Arrays.hashCode(runs);
  }

  @Override
  public String toString() {
    return "MaskRaster[" + voxelCount() + " voxels in " + slices.size() + " slices]";
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("a mask raster " + what);
    }
  }
}
