// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pairing needs of the clinical record. A date is null while it is unknown.
 *
 * @param version of the record; no rule looks at it
 * @param sides diseased sides, LEFT before RIGHT; empty while unknown
 * @param nacStart day of the first dose of neoadjuvant chemotherapy
 * @param nacEnd day of the last dose given; a planned day counts as unknown
 * @param surgery day of surgery
 */
public record ClinicalDates(
    @Nullable Integer version,
    List<Side> sides,
    @Nullable LocalDate nacStart,
    @Nullable LocalDate nacEnd,
    @Nullable LocalDate surgery,
    boolean nacAbandoned) {
  public ClinicalDates {
    sides = sides.stream().distinct().sorted().toList();
  }

  /** Rule 4: whether the known dates come in their order; two of them may be one day. */
  boolean areInOrder() {
    List<LocalDate> known =
        Stream.of(nacStart, nacEnd, surgery).flatMap(Stream::ofNullable).toList();
    return known.equals(known.stream().sorted().toList());
  }

  /**
   * Rule 7: whether a scan of this day cannot have the role. The days of the dates themselves do
   * not contradict.
   */
  boolean contradict(Role role, LocalDate date) {
    return switch (role) {
      case PRE -> isAfter(date, nacStart) || isAfter(date, nacEnd) || isAfter(date, surgery);
      case POST -> isBefore(date, nacStart) || isBefore(date, nacEnd) || isAfter(date, surgery);
    };
  }

  private static boolean isAfter(LocalDate date, @Nullable LocalDate known) {
    return known != null && date.isAfter(known);
  }

  private static boolean isBefore(LocalDate date, @Nullable LocalDate known) {
    return known != null && date.isBefore(known);
  }
}
