// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How patients are told apart into train and test; all rows of one patient go the same way.
 *
 * @param trainShare of the patients, for {@link Kind#RANDOM} and {@link Kind#STRATIFIED}
 * @param testFrom patients whose (first) date is this day or later are test, for {@link Kind#DATE}
 * @param testSites patients of these sites are test, for {@link Kind#SITE}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Split(
    Kind kind, double trainShare, @Nullable LocalDate testFrom, List<String> testSites) {
  /** The ways. */
  public enum Kind {
    /** As the column {@code split} says. */
    GIVEN,
    /** At random. */
    RANDOM,
    /** At random, with the same share of responders in both. */
    STRATIFIED,
    /** By date: the newer patients are test. */
    DATE,
    /** By site. */
    SITE,
    /** All are train. */
    NONE
  }

  public Split {
    testSites = List.copyOf(testSites);
    if (!(trainShare > 0 && trainShare < 1)) {
      throw new IllegalArgumentException("train_share must be above 0 and below 1");
    }
    if (kind == Kind.DATE && testFrom == null) {
      throw new IllegalArgumentException("a split by date needs test_from");
    }
    if (kind == Kind.SITE && testSites.isEmpty()) {
      throw new IllegalArgumentException("a split by site needs test_sites");
    }
  }
}
