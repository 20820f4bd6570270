// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import java.util.Locale;
import java.util.Set;

/**
 * From stored values to Hounsfield units (DICOM PS3.3 C.11.1.1.2): HU = slope x stored + intercept.
 */
record Rescale(double slope, double intercept) {
  private static final Set<String> HOUNSFIELD = Set.of("HU", "HOUNSFIELD");

  static Rescale of(FrameAttributes frame) {
    Dataset from = frame.group(Tag.PixelValueTransformationSequence);
    if (!from.hasValue(Tag.RescaleSlope) || !from.hasValue(Tag.RescaleIntercept)) {
      throw new UnreadableSeriesException(
          SeriesFault.MISSING_RESCALE, "a slice has no RescaleSlope or RescaleIntercept");
    }
    // absent, the type is HU (PS3.3 C.8.2.1)
    String type = from.string(Tag.RescaleType).orElse("HU");
    if (!HOUNSFIELD.contains(type.toUpperCase(Locale.ROOT))) {
      throw new UnreadableSeriesException(
          SeriesFault.MISSING_RESCALE, "RescaleType is not HU: values are no Hounsfield units");
    }
    double slope = FrameAttributes.numbers(from, Tag.RescaleSlope, 1)[0];
    double intercept = FrameAttributes.numbers(from, Tag.RescaleIntercept, 1)[0];
    if (slope == 0) {
      throw new InvalidValueException(Tag.RescaleSlope, "zero");
    }
    return new Rescale(slope, intercept);
  }

  double toHu(int stored) {
    return slope * stored + intercept;
  }

  /** Whether whole stored values stay whole. */
  boolean isIntegral() {
    return slope == Math.rint(slope) && intercept == Math.rint(intercept);
  }
}
