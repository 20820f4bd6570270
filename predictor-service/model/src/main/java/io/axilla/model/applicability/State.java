// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

/** Where a patient's value lies beside those of the training cohort; better ones come first. */
public enum State {
  /** Within the 1st and 99th percentile; of a value that is no number, one that was seen. */
  INSIDE(""),
  /** The patient's value or the model's range is not known: nothing can be said. */
  NOT_KNOWN("NOT_COMPARED_"),
  /**
   * Beyond these percentiles, and beyond the extremes by no more than a tenth of their distance.
   */
  EDGE("TRAINING_EDGE_"),
  /** Further out, or never seen. */
  OUTSIDE("NOT_APPLICABLE_");

  private final String prefix;

  State(String prefix) {
    this.prefix = prefix;
  }

  /** The code of an item in this state; empty for {@link #INSIDE}, which is worth no word. */
  public String code(Kind kind) {
    return this == INSIDE ? "" : prefix + kind.name();
  }
}
