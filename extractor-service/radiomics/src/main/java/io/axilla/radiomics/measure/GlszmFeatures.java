// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import static io.axilla.radiomics.measure.SizeMatrixFeatures.emphasis;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.texture.SizeMatrix;

/** Features of a grey level size zone matrix (IBSI 9SAK). */
final class GlszmFeatures {
  private GlszmFeatures() {}

  static double value(Feature feature, SizeMatrix m) {
    return switch (feature) {
      case GLSZM_SMALL_AREA_EMPHASIS -> emphasis(m, 0, -2);
      case GLSZM_LARGE_AREA_EMPHASIS -> emphasis(m, 0, 2);
      case GLSZM_LOW_GRAY_LEVEL_ZONE_EMPHASIS -> emphasis(m, -2, 0);
      case GLSZM_HIGH_GRAY_LEVEL_ZONE_EMPHASIS -> emphasis(m, 2, 0);
      case GLSZM_SMALL_AREA_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, -2);
      case GLSZM_SMALL_AREA_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, -2);
      case GLSZM_LARGE_AREA_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, 2);
      case GLSZM_LARGE_AREA_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, 2);
      case GLSZM_GRAY_LEVEL_NON_UNIFORMITY -> SizeMatrixFeatures.levelNonUniformity(m);
      case GLSZM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.levelNonUniformityNormalised(m);
      case GLSZM_SIZE_ZONE_NON_UNIFORMITY -> SizeMatrixFeatures.sizeNonUniformity(m);
      case GLSZM_SIZE_ZONE_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.sizeNonUniformityNormalised(m);
      case GLSZM_ZONE_PERCENTAGE -> SizeMatrixFeatures.percentage(m);
      case GLSZM_GRAY_LEVEL_VARIANCE -> SizeMatrixFeatures.levelVariance(m);
      case GLSZM_ZONE_VARIANCE -> SizeMatrixFeatures.sizeVariance(m);
      case GLSZM_ZONE_ENTROPY -> SizeMatrixFeatures.entropy(m);
      default -> throw new IllegalArgumentException(feature + " is not a feature of GLSZM");
    };
  }
}
