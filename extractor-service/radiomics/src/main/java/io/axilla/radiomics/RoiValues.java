// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.feature.FeatureName;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.Loop;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.ImageType;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.settings.Measuring;

/**
 * What the features of the original image are measured on: for a person who wants to see it. The
 * voxels are those left by resampling and re-segmentation.
 */
public final class RoiValues {
  private final double[] values;
  private final double[] binEdges;

  private RoiValues(double[] values, double[] binEdges) {
    this.values = values;
    this.binEdges = binEdges;
  }

  /**
   * @throws ExtractionException as {@link FeatureExtractor#extract}
   */
  public static RoiValues of(Volume image, Mask mask, ExtractionSettings settings) {
    PreparedScan scan = PreparedScan.of(image, mask, settings, Loop.IN_TURN);
    Roi roi = Roi.of(scan.mask(), scan.box());
    double[] values = roi.valuesOf(scan.image().crop(scan.box()));
    Measuring measuring =
        settings.images().stream()
            .filter(measured -> measured.type() instanceof ImageType.Original)
            .findFirst()
            .map(MeasuredImage::measuring)
            .orElse(settings.images().get(0).measuring());
    return new RoiValues(
        values,
        GreyLevels.binEdges(
            values,
            image.pixelType(),
            measuring.binning(),
            FeatureExtractor.lowerLimit(settings, FeatureName.ORIGINAL)));
  }

  /** The value of each voxel inside. */
  public double[] values() {
    return values.clone();
  }

  /** The edges of the bins of the discretisation, ascending. */
  public double[] binEdges() {
    return binEdges.clone();
  }
}
