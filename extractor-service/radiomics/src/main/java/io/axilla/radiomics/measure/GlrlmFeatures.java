// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import static io.axilla.radiomics.measure.SizeMatrixFeatures.emphasis;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.texture.SizeMatrix;

/** Features of a grey level run length matrix (IBSI TP0I). */
final class GlrlmFeatures {
  private GlrlmFeatures() {}

  static double value(Feature feature, SizeMatrix m) {
    return switch (feature) {
      case GLRLM_SHORT_RUN_EMPHASIS -> emphasis(m, 0, -2);
      case GLRLM_LONG_RUN_EMPHASIS -> emphasis(m, 0, 2);
      case GLRLM_LOW_GRAY_LEVEL_RUN_EMPHASIS -> emphasis(m, -2, 0);
      case GLRLM_HIGH_GRAY_LEVEL_RUN_EMPHASIS -> emphasis(m, 2, 0);
      case GLRLM_SHORT_RUN_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, -2);
      case GLRLM_SHORT_RUN_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, -2);
      case GLRLM_LONG_RUN_LOW_GRAY_LEVEL_EMPHASIS -> emphasis(m, -2, 2);
      case GLRLM_LONG_RUN_HIGH_GRAY_LEVEL_EMPHASIS -> emphasis(m, 2, 2);
      case GLRLM_GRAY_LEVEL_NON_UNIFORMITY -> SizeMatrixFeatures.levelNonUniformity(m);
      case GLRLM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.levelNonUniformityNormalised(m);
      case GLRLM_RUN_LENGTH_NON_UNIFORMITY -> SizeMatrixFeatures.sizeNonUniformity(m);
      case GLRLM_RUN_LENGTH_NON_UNIFORMITY_NORMALIZED ->
          SizeMatrixFeatures.sizeNonUniformityNormalised(m);
      case GLRLM_RUN_PERCENTAGE -> SizeMatrixFeatures.percentage(m);
      case GLRLM_GRAY_LEVEL_VARIANCE -> SizeMatrixFeatures.levelVariance(m);
      case GLRLM_RUN_VARIANCE -> SizeMatrixFeatures.sizeVariance(m);
      case GLRLM_RUN_ENTROPY -> SizeMatrixFeatures.entropy(m);
      default -> throw new IllegalArgumentException(feature + " is not a feature of GLRLM");
    };
  }
}
