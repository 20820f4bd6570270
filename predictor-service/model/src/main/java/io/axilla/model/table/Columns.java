// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.table;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

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

  /** The rows, column by column. */
  @JsonValue
  public Map<String, List<Object>> columns() {
    return Components.columns(type, rows);
  }
}
