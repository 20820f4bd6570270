// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A study of the patient that shows the thorax.
 *
 * @param date StudyDate (0008,0020)
 * @param time StudyTime (0008,0030), hours and minutes
 * @param timePointId ClinicalTrialTimePointID (0012,0050)
 * @param complete whether all of it has come, as far as is known
 */
public record Study(
    StudyInstanceUid study,
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable String timePointId,
    Identity identity,
    boolean complete,
    List<Series> series) {
  /** Rule 8: by date, then time (absent first), then UID; the last is the latest. */
  static final Comparator<Study> BY_TIME =
      Comparator.comparing(Study::date)
          .thenComparing(Study::time, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Study::study, UidOrder.BY_COMPONENT);

  public Study {
    series = List.copyOf(series);
  }

  boolean hasCt() {
    return series.stream().anyMatch(Series::isCt);
  }

  boolean hasUsableSeries() {
    return series.stream().anyMatch(Series::isUsableCt);
  }

  List<Series> usableSeries() {
    return series.stream().filter(Series::isUsableCt).toList();
  }

  Optional<Series> usableSeries(SeriesInstanceUid uid) {
    return series.stream().filter(Series::isUsableCt).filter(s -> s.series().equals(uid)).findAny();
  }
}
