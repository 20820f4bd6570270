// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Sha256;
import io.axilla.extractor.pairing.Identity;
import io.axilla.extractor.pairing.Series;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a study showed.
 *
 * @param date null when no object states one; then the study has no place in the timeline
 * @param outside code that keeps the study out of the timeline: another body part or purpose, or no
 *     date
 */
public record StudyReading(
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable String timePointId,
    Identity identity,
    @Nullable String outside,
    List<SeriesReading> series) {
  public StudyReading {
    series = List.copyOf(series);
  }

  /**
   * One series of it.
   *
   * @param content digest of its decoded pixels and the attributes that matter; null when it is not
   *     readable
   * @param warnings codes
   */
  public record SeriesReading(Series series, @Nullable Sha256 content, List<String> warnings) {
    public SeriesReading {
      warnings = List.copyOf(warnings);
    }
  }
}
