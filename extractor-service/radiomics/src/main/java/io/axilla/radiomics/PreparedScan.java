// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.NearestMask;
import io.axilla.radiomics.resample.Resampler;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.Resegmentation;
import io.axilla.radiomics.settings.RoiRules;

/**
 * Image and mask on one grid, checked, as the filters and measures get them: PyRadiomics'
 * loadImage, checkMask and resegmentMask.
 *
 * @param image resampled or cropped, with the padding that filters may see
 * @param shape the mask whose shape is measured, as far as it lies in the box
 * @param mask the voxels that are measured
 * @param box the box of {@code mask}, beyond which PyRadiomics does not look, for shape either
 */
record PreparedScan(Volume image, Mask shape, Mask mask, IndexBox box) {

  static PreparedScan of(Volume original, Mask mask, ExtractionSettings settings) {
    RoiCheck.requireVoxels(mask);
    Volume image =
        settings.normalisation().map(n -> Normaliser.apply(original, n)).orElse(original);
    RoiRules rules = settings.roiRules();
    Resampler.Pair pair;
    if (settings.resampling().isPresent()) {
      RoiCheck.requireInside(image.geometry(), mask);
      pair = Resampler.resample(image, mask, settings.resampling().get(), settings.padDistance());
      pair = new Resampler.Pair(pair.image(), onGrid(pair.image().geometry(), pair.mask(), rules));
    } else {
      pair = new Resampler.Pair(image, onGrid(image.geometry(), mask, rules));
      if (settings.preCrop()) {
        RoiCheck.requireSize(pair.mask(), rules);
        IndexBox padded =
            pair.mask().boundingBox().grow(settings.padDistance(), image.geometry().size());
        pair = new Resampler.Pair(image.crop(padded), pair.mask().crop(padded));
      }
    }
    RoiCheck.requireSize(pair.mask(), rules);
    Mask whole = pair.mask();
    if (settings.resegmentation().isEmpty()) {
      return new PreparedScan(pair.image(), whole, whole, whole.boundingBox());
    }
    Resegmentation resegmentation = settings.resegmentation().get();
    Mask kept = Resegmenter.apply(pair.image(), whole, resegmentation);
    RoiCheck.requireSize(kept, rules);
    return new PreparedScan(
        pair.image(), resegmentation.shape() ? kept : whole, kept, kept.boundingBox());
  }

  private static Mask onGrid(Geometry image, Mask mask, RoiRules rules) {
    if (rules.correctMask() && !image.agreesWith(mask.geometry(), rules.geometryTolerance())) {
      RoiCheck.requireInside(image, mask);
      return NearestMask.resample(mask, image);
    }
    RoiCheck.requireSameGrid(image, mask.geometry(), rules.geometryTolerance());
    return mask;
  }
}
