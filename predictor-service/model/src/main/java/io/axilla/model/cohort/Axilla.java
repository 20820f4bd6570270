// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import org.jspecify.annotations.Nullable;

/**
 * Whose values a row holds: a patient, and a side where the table tells sides apart.
 *
 * @param side LEFT or RIGHT, or empty
 */
record Axilla(String patient, String side) {
  private static final java.util.List<String> SIDES = java.util.List.of("LEFT", "RIGHT");

  static Axilla of(TextTable.Row row) {
    @Nullable String side = row.text("side");
    String upper = side == null ? "" : side.toUpperCase(java.util.Locale.ROOT);
    if (!upper.isEmpty() && !SIDES.contains(upper)) {
      throw row.refuse(
          CohortException.Code.COHORT_UNKNOWN_LEVEL, "side", "the value is none of LEFT, RIGHT");
    }
    return new Axilla(row.required("patient_id"), upper);
  }

  /** Never a patient's identifier in a log. */
  @Override
  public String toString() {
    return "Axilla";
  }
}
