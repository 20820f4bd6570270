// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

/** The outcome of reading a series with its pixels. */
public sealed interface SeriesReading {
  SeriesFindings findings();

  default SeriesFacts facts() {
    return findings().facts();
  }

  /** It is a volume. Whether the pipeline takes it, {@link SeriesFindings#isUsable} says. */
  record Read(SeriesFindings findings, CtVolume ct) implements SeriesReading {}

  /** It is none; the findings say why. */
  record Refused(SeriesFindings findings) implements SeriesReading {}
}
