// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of cases.
 *
 * @param number of the case, from 1 on
 * @param id what its column ID says; empty without
 * @param cells what is carried through
 * @param input null where the row does not say what to measure
 * @param problem why not
 */
record CaseRow(
    int number,
    String id,
    List<String> cells,
    @Nullable CaseInput input,
    @Nullable String problem) {
  CaseRow {
    cells = List.copyOf(cells);
  }

  /** For messages and pictures. */
  String label() {
    return id.isEmpty() ? "row " + number : id;
  }
}
