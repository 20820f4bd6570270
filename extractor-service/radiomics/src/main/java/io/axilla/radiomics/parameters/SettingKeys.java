// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of a parameter file: those of PyRadiomics' schema, and for where the IBSI standard and
 * PyRadiomics part binOrigin, mergeSlices, excessKurtosis, resegmentOutliers, gridAlignment,
 * maskInterpolator, roundIntensities, sampleCovariance, wholeShape, and ibsi, which sets the
 * default of all of them.
 */
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
          "binOrigin",
          "mergeSlices",
          "excessKurtosis",
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
          "gridAlignment",
          "maskInterpolator",
          "roundIntensities",
          "sampleCovariance",
          "wholeShape",
          "ibsi",
          "padDistance",
          "preCrop",
          "resegmentRange",
          "resegmentMode",
          "resegmentShape",
          "resegmentOutliers",
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
