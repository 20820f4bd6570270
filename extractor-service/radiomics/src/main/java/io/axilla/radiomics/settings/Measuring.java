// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import java.util.List;
import java.util.OptionalInt;

/**
 * How features are measured on one image; PyRadiomics lets every image type have its own.
 *
 * @param binning discretisation for histogram and texture
 * @param distances Chebyshev distances between neighbours, in voxels
 * @param flatDimension the axis across which there are no neighbours (force2Ddimension under
 *     force2D: 0 = k, 1 = j, 2 = i); empty for texture in three dimensions
 * @param symmetricalGlcm whether each pair counts in both orders
 * @param weightingNorm weights of the directions of GLCM and GLRLM
 * @param gldmCutoff neighbours are dependent if their levels differ by no more than this (gldm_a,
 *     IBSI coarseness)
 * @param voxelArrayShift added to the values for energy, total energy and root mean square
 * @param mergeSlices across a flat dimension, whether all slices count in one matrix (IBSI's 2.5D)
 *     or each slice has its own and the features are averaged (IBSI's 2D)
 * @param excessKurtosis whether 3, the kurtosis of the normal distribution, is subtracted
 */
public record Measuring(
    Binning binning,
    List<Integer> distances,
    OptionalInt flatDimension,
    boolean symmetricalGlcm,
    WeightingNorm weightingNorm,
    int gldmCutoff,
    double voxelArrayShift,
    boolean mergeSlices,
    boolean excessKurtosis) {
  /** PyRadiomics' defaults. */
  public static final Measuring DEFAULT =
      new Measuring(
          new Binning.Width(25), List.of(1), OptionalInt.empty(), true, WeightingNorm.NONE, 0, 0);

  public Measuring {
    distances = List.copyOf(distances);
    if (distances.isEmpty() || distances.stream().anyMatch(d -> d < 1)) {
      throw new IllegalArgumentException("distances must be positive: " + distances);
    }
    if (flatDimension.isPresent()
        && (flatDimension.getAsInt() < 0 || flatDimension.getAsInt() > 2)) {
      throw new IllegalArgumentException("force2Ddimension is 0, 1 or 2");
    }
    if (gldmCutoff < 0) {
      throw new IllegalArgumentException("gldm_a must not be negative: " + gldmCutoff);
    }
    if (!mergeSlices && flatDimension.isEmpty()) {
      throw new IllegalArgumentException("slices are apart only under force2D");
    }
  }

  /** PyRadiomics' way: slices merged, kurtosis as it is. */
  public Measuring(
      Binning binning,
      List<Integer> distances,
      OptionalInt flatDimension,
      boolean symmetricalGlcm,
      WeightingNorm weightingNorm,
      int gldmCutoff,
      double voxelArrayShift) {
    this(
        binning,
        distances,
        flatDimension,
        symmetricalGlcm,
        weightingNorm,
        gldmCutoff,
        voxelArrayShift,
        true,
        false);
  }

  /** The same with bins numbered and kurtosis defined as IBSI does. */
  public Measuring ibsi() {
    return new Measuring(
        binning.ibsi(),
        distances,
        flatDimension,
        symmetricalGlcm,
        weightingNorm,
        gldmCutoff,
        voxelArrayShift,
        mergeSlices,
        true);
  }
}
