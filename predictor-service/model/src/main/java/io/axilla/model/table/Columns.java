// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.table;

import java.util.List;

/**
 * Rows in an order that has a meaning, such as the points of a curve. In JSON {@code {"name":
 * [...]}}, a column for each component of the record.
 *
 * @param <R> the record of a row
 */
public record Columns<R extends Record>(Class<R> type, List<R> rows) {
  public Columns {
    rows = List.copyOf(rows);
  }
}
