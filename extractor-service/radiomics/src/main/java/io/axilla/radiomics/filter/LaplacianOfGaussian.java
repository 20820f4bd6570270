// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/**
 * Laplacian of a Gaussian, times sigma squared, as itk::LaplacianRecursiveGaussianImageFilter: for
 * each axis the second derivative along it, smoothed along the two others in ascending order, with
 * float32 between the passes and for the sum.
 *
 * @param sigma width in mm
 * @param written the width in the name of the image, as in 2.0
 */
public record LaplacianOfGaussian(double sigma, String written) implements ImageFilter {
  private static final int FEWEST_SAMPLES = 4;

  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    GridSize size = image.geometry().size();
    Vector3 s = image.geometry().spacing();
    double[] spacing = {s.x(), s.y(), s.z()};
    requireSize(new int[] {size.i(), size.j(), size.k()}, spacing);
    int[] low = {wanted.lowI(), wanted.lowJ(), wanted.lowK()};
    int[] high = {wanted.highI(), wanted.highJ(), wanted.highK()};
    Samples input = samples(image);
    FloatGrid sum = FloatGrid.of(wanted.size());
    for (int axis = 0; axis < 3; axis++) {
      FloatGrid part =
          RecursivePass.along(
              input,
              axis,
              DericheGaussian.secondDerivative(sigma, spacing[axis]),
              low[axis],
              high[axis]);
      for (int other = 0; other < 3; other++) {
        if (other != axis) {
          part =
              RecursivePass.along(
                  part,
                  other,
                  DericheGaussian.smoothing(sigma, spacing[other]),
                  low[other],
                  high[other]);
        }
      }
      add(sum.values(), part.values(), 1.0 / (spacing[axis] * spacing[axis]));
    }
    return List.of(
        new DerivedImage(name(), Volume.ofFloat32(image.geometry().crop(wanted), sum.values())));
  }

  /** The image as the first pass reads it, which is in float64 where float32 could not hold it. */
  private static Samples samples(Volume image) {
    GridSize size = image.geometry().size();
    return image.pixelType().fitsFloat32()
        ? new FloatGrid(image.toFloats(), size.i(), size.j(), size.k())
        : new DoubleGrid(image.toDoubles(), size.i(), size.j(), size.k());
  }

  /** PyRadiomics' name: {@code log-sigma-2-0-mm-3D}. */
  public String name() {
    return "log-sigma-" + written.replace('.', '-') + "-mm-3D";
  }

  private void requireSize(int[] size, double[] spacing) {
    for (int axis = 0; axis < 3; axis++) {
      double needed = Math.max(FEWEST_SAMPLES, Math.ceil(sigma / spacing[axis]) + 1);
      if (size[axis] < needed) {
        throw new FilterException(
            FilterException.Code.IMAGE_TOO_SMALL,
            name()
                + " needs "
                + (int) needed
                + " voxels along axis "
                + axis
                + ", not "
                + size[axis]);
      }
    }
  }

  private static void add(float[] sum, float[] part, double factor) {
    for (int n = 0; n < sum.length; n++) {
      sum[n] = (float) (sum[n] + part[n] * factor);
    }
  }
}
