// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The components of a record as columns, under their names in JSON: snake_case unless annotated.
 */
final class Components {
  private Components() {}

  static <R extends Record> Map<String, List<Object>> columns(Class<R> type, List<R> rows) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      List<Object> values = new ArrayList<>(rows.size());
      for (R row : rows) {
        values.add(value(accessor, row));
      }
      columns.put(name(component), values);
    }
    return columns;
  }

  private static Object value(Method accessor, Record row) {
    try {
      return accessor.invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record's accessor failed: " + accessor, e);
    }
  }

  private static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given != null
        ? given.value()
        : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
