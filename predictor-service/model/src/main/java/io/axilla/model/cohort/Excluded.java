// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.List;

/**
 * Rows of the clinical table that cannot be analysed, for one reason.
 *
 * @param rows as a spreadsheet counts
 */
public record Excluded(String reason, List<Integer> rows) {
  public Excluded {
    rows = List.copyOf(rows);
  }
}
