// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

/** Why a series cannot be read into a volume. */
public enum SeriesFault {
  /** Not a CT image, or not one of the classes that CT images come in. */
  NOT_CT,
  /** Localizers only. */
  LOCALIZER,
  /** Whole multiples of the step are missing, at one or two places. */
  MISSING_SLICE,
  /** Two slices at one place that differ. */
  DUPLICATE_POSITION,
  /** Slices of different ImageOrientationPatient. */
  MIXED_ORIENTATION,
  /** Slices of different FrameOfReferenceUID, Rows, Columns or PixelSpacing. */
  MIXED_GEOMETRY,
  /** Steps between slices that differ. */
  VARIABLE_SPACING,
  /** Slices that are not stacked along their normal, as with a tilted gantry. */
  SHEARED_VOLUME,
  /** No RescaleSlope or RescaleIntercept, or to another unit than Hounsfield's. */
  MISSING_RESCALE,
  /** An attribute that the volume needs is absent or cannot be what it must be. */
  INVALID_VALUE,
  /** The file or its pixels cannot be decoded, for instance for their transfer syntax. */
  UNREADABLE_PIXELS,
  /** Another object with other pixels came under one SOP Instance UID; a person must choose. */
  OBJECT_CONFLICT
}
