// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patients behind a model.
 *
 * @param train patients that it was fitted to
 * @param trainResponders with axillary pCR among them
 * @param test patients that were set aside; 0: none
 * @param testResponders with axillary pCR among them
 * @param split how train and test were told apart, in words
 * @param from first day that is recorded of any patient; null: not recorded
 * @param to last day
 * @param sites where they are from; empty: not recorded
 */
public record CohortSummary(
    int train,
    int trainResponders,
    int test,
    int testResponders,
    String split,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> sites) {
  public CohortSummary {
    sites = List.copyOf(sites);
    if (train < 1
        || test < 0
        || trainResponders < 0
        || trainResponders > train
        || testResponders < 0
        || testResponders > test) {
      throw new IllegalArgumentException(
          "train must be 1 or more, test 0 or more, responders from 0 to these");
    }
    if (split.isBlank()) {
      throw new IllegalArgumentException("split must say how train and test were told apart");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("to must not be before from");
    }
  }
}
