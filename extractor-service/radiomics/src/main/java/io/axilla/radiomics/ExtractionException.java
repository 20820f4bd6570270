// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.feature.FeatureName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No features, because of the mask, the image or the settings; there is never a part of a feature
 * vector. Where PyRadiomics raises an error or leaves columns out, this is thrown.
 */
public final class ExtractionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable names of the reasons. */
  public enum Code {
    /** No voxel inside the mask, or none outside. */
    ROI_EMPTY,
    /** One voxel only. */
    ROI_SINGLE_VOXEL,
    /** The mask is larger than one voxel along too few axes. */
    ROI_TOO_FEW_DIMENSIONS,
    /** Not more voxels than the settings ask for. */
    ROI_TOO_SMALL,
    /** The mask reaches out of the image. */
    ROI_OUTSIDE_IMAGE,
    /** Image and mask lie on different grids. */
    GEOMETRY_MISMATCH,
    /** Too few voxels have values in the range asked for. */
    RESEGMENTATION_EMPTY,
    /** An image has values inside the mask that are no numbers. */
    IMAGE_NOT_FINITE,
    /** A filter needs a larger image. */
    IMAGE_TOO_SMALL,
    /**
     * Something that PyRadiomics has and this library has not, or that neither has of this mask.
     */
    UNSUPPORTED_SETTING,
    /** The computation of a feature broke down. */
    FEATURE_FAILED,
    /** The thread was interrupted. */
    INTERRUPTED
  }

  private final Code code;
  private final transient @Nullable FeatureName feature;

  ExtractionException(Code code, String what, String remedy) {
    super(code + ": " + what + "; " + remedy);
    this.code = code;
    this.feature = null;
  }

  ExtractionException(FeatureName feature, Throwable cause) {
    super(
        Code.FEATURE_FAILED
            + ": "
            + feature
            + " could not be computed: "
            + cause
            + "; report this with the image and settings",
        cause);
    this.code = Code.FEATURE_FAILED;
    this.feature = feature;
  }

  public Code code() {
    return code;
  }

  /** The feature that failed, if it was one. */
  public Optional<FeatureName> feature() {
    return Optional.ofNullable(feature);
  }
}
