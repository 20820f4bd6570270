// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/**
 * A service's own records as JSON, in its rows and cache files, with the types of the contracts
 * written as the events write them. What is read was written by the same service; what it cannot
 * read is a fault of the program, not of its input.
 */
public final class RecordJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new ContractsModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private RecordJson() {}

  public static String write(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          record.getClass().getSimpleName() + " cannot be written as JSON", e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      // Jackson's own text may repeat what stands there.
      throw new IllegalStateException(
          "what is kept of a " + type.getSimpleName() + " is not what this version writes");
    }
  }

  public static byte[] bytes(Object record) {
    return write(record).getBytes(StandardCharsets.UTF_8);
  }
}
