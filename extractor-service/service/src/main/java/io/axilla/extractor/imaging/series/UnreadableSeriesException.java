// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

/** Ends the reading of a series; becomes a {@link SeriesReading.Refused}. */
final class UnreadableSeriesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SeriesFault fault;

  UnreadableSeriesException(SeriesFault fault, String what) {
    super(what);
    this.fault = fault;
  }

  SeriesFault fault() {
    return fault;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
