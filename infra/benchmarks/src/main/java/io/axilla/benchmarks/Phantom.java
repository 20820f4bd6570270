// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.image.Direction;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.util.Random;

/** A ball in noise that is smooth along i, such as soft tissue is: int16, by seed. */
final class Phantom {
  private static final int PADDING = 20;

  private Phantom() {}

  /** A region of about so many millilitres. */
  static Scan ofMillilitres(double volume, Vector3 spacing) {
    double radius = Math.cbrt(volume * 1000 * 3 / (4 * Math.PI));
    GridSize size =
        new GridSize(
            2 * (int) Math.ceil(radius / spacing.x()) + 2 * PADDING,
            2 * (int) Math.ceil(radius / spacing.y()) + 2 * PADDING,
            2 * (int) Math.ceil(radius / spacing.z()) + 2 * PADDING);
    Geometry geometry = new Geometry(size, spacing, new Vector3(0, 0, 0), Direction.IDENTITY);
    short[] voxels = new short[size.voxelCount()];
    byte[] inside = new byte[voxels.length];
    Random random = new Random(20240524);
    double value = 0;
    int n = 0;
    for (int k = 0; k < size.k(); k++) {
      double z = (k - 0.5 * (size.k() - 1)) * spacing.z();
      for (int j = 0; j < size.j(); j++) {
        double y = (j - 0.5 * (size.j() - 1)) * spacing.y();
        for (int i = 0; i < size.i(); i++, n++) {
          double x = (i - 0.5 * (size.i() - 1)) * spacing.x();
          value = 0.8 * value + 60 * random.nextGaussian();
          voxels[n] = (short) Math.rint(40 + value);
          inside[n] = (byte) (x * x + y * y + z * z <= radius * radius ? 1 : 0);
        }
      }
    }
    return new Scan(Volume.ofInt16(geometry, voxels), Mask.of(geometry, inside));
  }
}
