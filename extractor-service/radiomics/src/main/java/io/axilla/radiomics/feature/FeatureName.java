// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import java.util.Optional;

/**
 * One column of a feature table: a feature on an image, written as PyRadiomics does, for example
 * {@code wavelet-LLH_glcm_JointEnergy}.
 *
 * @param imageType {@code original} or the name of a derived image; shape is always {@code
 *     original}
 */
public record FeatureName(String imageType, Feature feature) {
  public static final String ORIGINAL = "original";

  public FeatureName {
    if (imageType.isEmpty() || imageType.indexOf('_') >= 0) {
      throw new IllegalArgumentException("not the name of an image: '" + imageType + "'");
    }
    if (feature.family().isShape() && !imageType.equals(ORIGINAL)) {
      throw new IllegalArgumentException("shape has no image type: " + imageType);
    }
  }

  /** Reads a column name; empty if it is none that exists. */
  public static Optional<FeatureName> parse(String column) {
    String[] parts = column.split("_", -1);
    if (parts.length != 3 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    for (Family family : Family.values()) {
      if (family.word().equals(parts[1])) {
        return Feature.of(family, parts[2])
            .filter(feature -> !family.isShape() || parts[0].equals(ORIGINAL))
            .map(feature -> new FeatureName(parts[0], feature));
      }
    }
    return Optional.empty();
  }

  /** The column name. */
  @Override
  public String toString() {
    return imageType + "_" + feature.family().word() + "_" + feature.pyradiomicsName();
  }
}
