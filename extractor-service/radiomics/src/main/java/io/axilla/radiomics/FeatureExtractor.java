// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.feature.FeatureName;
import io.axilla.radiomics.feature.ImageFeatures;
import io.axilla.radiomics.feature.ShapeFeatures;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.Resampler;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.ImageType;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.shape.ShapeMeasures;
import java.util.ArrayList;
import java.util.List;

/** Image and mask to features, in PyRadiomics' steps: resample, check, shape, filter, measure. */
public final class FeatureExtractor {
  private FeatureExtractor() {}

  /**
   * All features that the settings ask for.
   *
   * @throws ExtractionException if any of them cannot be had
   */
  public static FeatureVector extract(Volume image, Mask mask, ExtractionSettings settings) {
    RoiCheck.requireVoxels(mask);
    Resampler.Pair pair = new Resampler.Pair(image, mask);
    if (settings.resampling().isPresent()) {
      RoiCheck.requireInside(image.geometry(), mask);
      pair = Resampler.resample(image, mask, settings.resampling().get(), settings.padDistance());
    }
    RoiCheck.requireSameGrid(
        pair.image().geometry(), pair.mask().geometry(), settings.roiRules().geometryTolerance());
    RoiCheck.requireSize(pair.mask(), settings.roiRules());

    List<FeatureName> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    shape(pair.mask(), settings, names, values);
    Roi roi = Roi.of(pair.mask());
    for (MeasuredImage measured : settings.images()) {
      if (!(measured.type() instanceof ImageType.Original)) {
        throw new ExtractionException(
            ExtractionException.Code.UNSUPPORTED_SETTING,
            "the image type " + measured.type().word() + " is not available",
            "leave it out");
      }
      double[] voxels = roi.valuesOf(pair.image().crop(roi.box()));
      ImageFeatures features =
          new ImageFeatures(roi, voxels, pair.image().pixelType(), measured.measuring());
      for (Feature feature : settings.features()) {
        if (!feature.family().isShape()) {
          FeatureName name = new FeatureName(FeatureName.ORIGINAL, feature);
          names.add(name);
          values.add(value(name, features));
        }
      }
    }
    return new FeatureVector(
        settings.digest(), names, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void shape(
      Mask mask, ExtractionSettings settings, List<FeatureName> names, List<Double> values) {
    List<Feature> wanted = settings.features().stream().filter(f -> f.family().isShape()).toList();
    if (wanted.isEmpty()) {
      return;
    }
    ShapeMeasures measures = ShapeMeasures.of(mask);
    for (Feature feature : wanted) {
      names.add(new FeatureName(FeatureName.ORIGINAL, feature));
      values.add(ShapeFeatures.value(feature, measures));
    }
  }

  private static double value(FeatureName name, ImageFeatures features) {
    try {
      return features.value(name.feature());
    } catch (RuntimeException e) {
      throw new ExtractionException(name, e);
    }
  }
}
