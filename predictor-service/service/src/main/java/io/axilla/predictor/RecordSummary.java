// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient, without any of it: versions, sides, and which values are there.
 *
 * @param dates columns of the dates that are known
 */
public record RecordSummary(
    String patientKey,
    int recordVersion,
    @Nullable Instant recorded,
    Set<String> dates,
    boolean nacAbandoned,
    List<SideSummary> sides) {
  /**
   * What is known of a side.
   *
   * @param side null while nobody said which
   * @param present columns of the values that are known
   */
  public record SideSummary(
      @Nullable Side side,
      int recordVersion,
      String source,
      Instant recorded,
      List<String> present) {}
}
