// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows under unique keys, such as statistics by feature. In JSON {@code {"key": [...], "columns":
 * {"name": [...]}}}, a column for each component of the record.
 *
 * @param <R> the record of a row
 */
public record Keyed<R extends Record>(
    @JsonIgnore Class<R> type, @JsonProperty("key") List<String> keys, @JsonIgnore List<R> rows) {
  public Keyed {
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
    if (keys.size() != rows.size()) {
      throw new IllegalArgumentException(keys.size() + " keys for " + rows.size() + " rows");
    }
  }

  /** Rows in the map's order. */
  public static <R extends Record> Keyed<R> of(Class<R> type, Map<String, R> rows) {
    return new Keyed<>(type, List.copyOf(rows.keySet()), List.copyOf(rows.values()));
  }

  /** The same rows, column by column. */
  @JsonProperty
  public Map<String, List<Object>> columns() {
    return Components.columns(type, rows);
  }

  /** For look-ups; in the order of the rows. */
  public Map<String, R> byKey() {
    Map<String, R> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), rows.get(i));
    }
    return map;
  }
}
