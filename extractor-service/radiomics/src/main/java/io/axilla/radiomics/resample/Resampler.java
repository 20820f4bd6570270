// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.settings.GridAlignment;
import io.axilla.radiomics.settings.Interpolator;
import io.axilla.radiomics.settings.Resampling;

/** Image and mask on the grid that PyRadiomics, or by other settings IBSI, resamples them to. */
public final class Resampler {
  /** numpy.allclose, by which PyRadiomics finds that there is nothing to interpolate. */
  private static final double RELATIVE = 1e-5;

  private static final double ABSOLUTE = 1e-8;

  private Resampler() {}

  /** An image and a mask on one grid. */
  public record Pair(Volume image, Mask mask) {}

  /**
   * Resamples both, or only crops them if the spacing is as asked already.
   *
   * @param padDistance how many new voxels around the box of the mask are kept
   * @param loop how the B-spline's loops run
   */
  public static Pair resample(
      Volume image, Mask mask, Resampling resampling, int padDistance, Loop loop) {
    IndexBox box = mask.boundingBox();
    boolean isCentred = resampling.alignment() == GridAlignment.CENTRE;
    Vector3 spacing =
        isCentred
            ? CentredGrid.spacing(resampling.spacing(), image.geometry().spacing())
            : TargetGrid.spacing(resampling.spacing(), mask.geometry().spacing(), box);
    if (isClose(image.geometry().spacing(), spacing)) {
      Mask onImage =
          mask.geometry().equals(image.geometry())
              ? mask
              : NearestMask.resample(mask, image.geometry());
      IndexBox padded = onImage.boundingBox().grow(padDistance, image.geometry().size());
      return new Pair(image.crop(padded), onImage.crop(padded));
    }
    if (!isCentred) {
      Geometry grid = TargetGrid.of(mask.geometry(), box, spacing, padDistance);
      return new Pair(
          interpolate(image, grid, resampling, loop), interpolate(mask, grid, resampling));
    }
    Mask whole = interpolate(mask, CentredGrid.of(image.geometry(), spacing), resampling);
    Mask near =
        whole.isEmpty()
            ? whole
            : whole.crop(whole.boundingBox().grow(padDistance, whole.geometry().size()));
    return new Pair(interpolate(image, near.geometry(), resampling, loop), near);
  }

  private static Mask interpolate(Mask mask, Geometry grid, Resampling resampling) {
    return resampling.maskInterpolator() == Interpolator.LINEAR
        ? LinearMask.resample(mask, grid)
        : NearestMask.resample(mask, grid);
  }

  private static Volume interpolate(Volume image, Geometry grid, Resampling resampling, Loop loop) {
    PixelType type = image.pixelType();
    if (!resampling.roundIntensities()) {
      return Volume.of(grid, type, values(image, grid, resampling.interpolator(), type, loop));
    }
    double[] values = values(image, grid, resampling.interpolator(), PixelType.FLOAT64, loop);
    for (int n = 0; n < values.length; n++) {
      values[n] = type.cast(Math.rint(values[n]));
    }
    return Volume.of(grid, type, values);
  }

  private static double[] values(
      Volume image, Geometry grid, Interpolator interpolator, PixelType type, Loop loop) {
    IndexMap map = new IndexMap(grid, image.geometry());
    return interpolator == Interpolator.BSPLINE
        ? new BsplineImage(image, reached(map, grid.size(), image.geometry().size()), type, loop)
            .resample(map, grid.size())
        : new PointInterpolation(image, interpolator, type).resample(map, grid.size());
  }

  /** The voxels of the input that lie around the output grid. */
  private static IndexBox reached(IndexMap map, GridSize out, GridSize in) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    double[] ends = new double[6];
    for (int corner = 0; corner < 4; corner++) {
      map.line((corner & 1) * (out.j() - 1), (corner >> 1) * (out.k() - 1), ends);
      for (int n = 0; n < 6; n++) {
        low[n % 3] = Math.min(low[n % 3], ends[n]);
        high[n % 3] = Math.max(high[n % 3], ends[n]);
      }
    }
    return new IndexBox(
        clamp(low[0] - 2, in.i()),
        clamp(low[1] - 2, in.j()),
        clamp(low[2] - 2, in.k()),
        clamp(high[0] + 3, in.i()),
        clamp(high[1] + 3, in.j()),
        clamp(high[2] + 3, in.k()));
  }

  private static int clamp(double index, int n) {
    return (int) Math.min(Math.max(Math.floor(index), 0), n - 1);
  }

  private static boolean isClose(Vector3 a, Vector3 b) {
    return isClose(a.x(), b.x()) && isClose(a.y(), b.y()) && isClose(a.z(), b.z());
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(b);
  }
}
