// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.resample.Loop;
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

  /** Is told of image and mask after each step, under PyRadiomics' name for it. */
  interface Witness {
    void image(String stage, Volume image);

    void mask(String stage, Volume image, Mask mask);
  }

  /** For when nobody looks. */
  private static final Witness UNSEEN =
      new Witness() {
        @Override
        public void image(String stage, Volume image) {}

        @Override
        public void mask(String stage, Volume image, Mask mask) {}
      };

  static PreparedScan of(Volume original, Mask mask, ExtractionSettings settings, Loop loop) {
    return of(original, mask, settings, UNSEEN, loop);
  }

  static PreparedScan of(
      Volume original, Mask mask, ExtractionSettings settings, Witness witness, Loop loop) {
    RoiCheck.requireSegmentation(mask);
    Volume image =
        settings.normalisation().map(n -> Normaliser.apply(original, n)).orElse(original);
    RoiRules rules = settings.roiRules();
    Resampler.Pair pair;
    if (settings.resampling().isPresent()) {
      RoiCheck.requireInside(image.geometry(), mask);
      pair =
          Resampler.resample(
              image, mask, settings.resampling().get(), settings.padDistance(), loop);
      witness.image("interpolated", pair.image());
      witness.mask("interpolated", pair.image(), pair.mask());
      pair = new Resampler.Pair(pair.image(), onGrid(pair.image(), pair.mask(), rules, witness));
    } else {
      pair = new Resampler.Pair(image, onGrid(image, mask, rules, witness));
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
    witness.mask("resegmented", pair.image(), kept);
    return new PreparedScan(
        pair.image(), resegmentation.shape() ? kept : whole, kept, kept.boundingBox());
  }

  private static Mask onGrid(Volume image, Mask mask, RoiRules rules, Witness witness) {
    Geometry grid = image.geometry();
    if (rules.correctMask() && !grid.agreesWith(mask.geometry(), rules.geometryTolerance())) {
      RoiCheck.requireInside(grid, mask);
      Mask corrected = NearestMask.resample(mask, grid);
      RoiCheck.requireVoxels(corrected);
      witness.mask("corrected", image, corrected);
      return corrected;
    }
    RoiCheck.requireSameGrid(grid, mask.geometry(), rules.geometryTolerance());
    return mask;
  }
}
