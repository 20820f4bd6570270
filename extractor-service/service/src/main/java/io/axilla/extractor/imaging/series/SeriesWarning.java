// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

/** What a reader should know of a readable series. */
public enum SeriesWarning {
  /** Identical slices stood at one place; one was kept. */
  DUPLICATE_SLICE
}
