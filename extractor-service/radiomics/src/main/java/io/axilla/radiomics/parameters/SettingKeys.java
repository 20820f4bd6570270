// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a parameter file, as PyRadiomics' schema lists them. */
final class SettingKeys {
  /** Those that each image type may have for itself. */
  static final List<String> OF_AN_IMAGE =
      List.of(
          "binWidth",
          "binCount",
          "distances",
          "force2D",
          "force2Ddimension",
          "symmetricalGLCM",
          "weightingNorm",
          "gldm_a",
          "voxelArrayShift",
          "sigma",
          "wavelet",
          "start_level",
          "level",
          "gradientUseSpacing");

  private static final List<String> OF_ALL =
      List.of(
          "normalize",
          "normalizeScale",
          "removeOutliers",
          "resampledPixelSpacing",
          "interpolator",
          "padDistance",
          "preCrop",
          "resegmentRange",
          "resegmentMode",
          "resegmentShape",
          "minimumROIDimensions",
          "minimumROISize",
          "geometryTolerance",
          "correctMask",
          "label",
          "label_channel",
          "additionalInfo",
          "lbp2DRadius",
          "lbp2DSamples",
          "lbp2DMethod",
          "lbp3DLevels",
          "lbp3DIcosphereRadius",
          "lbp3DIcosphereSubdivision");

  /** All keys of the section {@code setting}. */
  static final List<String> ALL = Stream.concat(OF_AN_IMAGE.stream(), OF_ALL.stream()).toList();

  private SettingKeys() {}
}
