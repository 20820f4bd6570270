package io.axilla.extractor.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.messaging.ContractsModule;

/** Rows that hold records as JSON. */
final class ReadingJson {
  private static final ObjectMapper MAPPER = ContractsModule.mapper();

  private ReadingJson() {}

  static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record cannot be written as JSON", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of " + type.getSimpleName() + " is not what this version writes", e);
    }
  }
}
