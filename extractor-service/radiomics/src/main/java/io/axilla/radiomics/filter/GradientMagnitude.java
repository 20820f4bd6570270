// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.List;

/**
 * Length of the gradient by central differences, the border repeated outward, as
 * itk::GradientMagnitudeImageFilter computes it, float32.
 *
 * @param useSpacing per mm if true, per voxel if not
 */
public record GradientMagnitude(boolean useSpacing) implements ImageFilter {
  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    GridSize size = image.geometry().size();
    GridSize out = wanted.size();
    Vector3 spacing = useSpacing ? image.geometry().spacing() : new Vector3(1, 1, 1);
    double hi = 0.5 * (1.0 / spacing.x());
    double hj = 0.5 * (1.0 / spacing.y());
    double hk = 0.5 * (1.0 / spacing.z());
    IndexBox reached = wanted.grow(1, size);
    double[] in = image.crop(reached).toDoubles();
    int ni = reached.size().i();
    int plane = ni * reached.size().j();
    float[] magnitude = new float[out.voxelCount()];
    int n = 0;
    for (int k = wanted.lowK(); k <= wanted.highK(); k++) {
      int below = k > 0 ? -plane : 0;
      int above = k < size.k() - 1 ? plane : 0;
      for (int j = wanted.lowJ(); j <= wanted.highJ(); j++) {
        int before = j > 0 ? -ni : 0;
        int after = j < size.j() - 1 ? ni : 0;
        int row = (k - reached.lowK()) * plane + (j - reached.lowJ()) * ni - reached.lowI();
        for (int i = wanted.lowI(); i <= wanted.highI(); i++) {
          int at = row + i;
          double gi = hi * in[i < size.i() - 1 ? at + 1 : at] - hi * in[i > 0 ? at - 1 : at];
          double gj = hj * in[at + after] - hj * in[at + before];
          double gk = hk * in[at + above] - hk * in[at + below];
          magnitude[n++] = (float) Math.sqrt(gi * gi + gj * gj + gk * gk);
        }
      }
    }
    return List.of(
        new DerivedImage("gradient", Volume.ofFloat32(image.geometry().crop(wanted), magnitude)));
  }
}
