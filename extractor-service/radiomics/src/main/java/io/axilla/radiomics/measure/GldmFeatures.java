// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import static io.axilla.radiomics.measure.SizeMatrixFeatures.emphasis;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.texture.SizeMatrix;

/** Features of a grey level dependence matrix, IBSI's NGLDM (REK0). */
final class GldmFeatures {
  private GldmFeatures() {}

  static double value(Feature feature, SizeMatrix m) {
    return switch (feature) {
      case GLDM_SMALL_DEPENDENCE_EMPHASIS -> emphasis(m, 0, -2);
      case GLDM_LARGE_DEPENDENCE_EMPHASIS -> emphasis(m, 0, 2);
      case GLDM_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, 0);
      case GLDM_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, 0);
      case GLDM_SMALL_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, -2);
      case GLDM_SMALL_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, -2);
      case GLDM_LARGE_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, 2);
      case GLDM_LARGE_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, 2);
      case GLDM_GRAY_LEVEL_NON_UNIFORMITY -> SizeMatrixFeatures.levelNonUniformity(m);
      case GLDM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.levelNonUniformityNormalised(m);
      case GLDM_DEPENDENCE_NON_UNIFORMITY -> SizeMatrixFeatures.sizeNonUniformity(m);
      case GLDM_DEPENDENCE_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.sizeNonUniformityNormalised(m);
      case GLDM_DEPENDENCE_PERCENTAGE -> 1;
      case GLDM_GRAY_LEVEL_VARIANCE -> SizeMatrixFeatures.levelVariance(m);
      case GLDM_DEPENDENCE_VARIANCE -> SizeMatrixFeatures.sizeVariance(m);
      case GLDM_DEPENDENCE_ENTROPY -> SizeMatrixFeatures.entropy(m);
      default -> throw new IllegalArgumentException(feature + " is not a feature of GLDM");
    };
  }
}
