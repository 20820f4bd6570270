// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a timeline, read key by key. An absent key is null. Failures carry the place
 * relative to this object; the object around it adds its own as they pass.
 */
final class JsonPart {
  private final JsonNode object;

  private JsonPart(JsonNode object) {
    this.object = object;
  }

  /** Reads {@code node}, which must be an object with no other keys than {@code known}. */
  static JsonPart of(JsonNode node, List<String> known) {
    if (!node.isObject()) {
      throw new MalformedTimelineException("", "is not an object", "give {…} with its keys");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new MalformedTimelineException(
            name,
            "is not a key that belongs here",
            "did you mean " + NearestName.of(name, known) + "? Known are " + known);
      }
    }
    return new JsonPart(node);
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  <T> @Nullable T optional(String key, Shape<T> shape) {
    return has(key) ? value(key, object.get(key), shape) : null;
  }

  <T> T optional(String key, Shape<T> shape, T whenAbsent) {
    return has(key) ? value(key, object.get(key), shape) : whenAbsent;
  }

  <T> T required(String key, Shape<T> shape) {
    requirePresent(key, shape.wanted());
    return value(key, object.get(key), shape);
  }

  <T> @Nullable T optionalPart(String key, Function<JsonNode, T> read) {
    return has(key) ? within(key, object.get(key), read) : null;
  }

  <T> T requiredPart(String key, Function<JsonNode, T> read) {
    requirePresent(key, "an object");
    return within(key, object.get(key), read);
  }

  <T> List<T> values(String key, Shape<T> shape) {
    return parts(key, node -> value("", node, shape));
  }

  /** The elements of a list; none when it is absent. */
  <T> List<T> parts(String key, Function<JsonNode, T> read) {
    List<T> parts = new ArrayList<>();
    if (has(key)) {
      JsonNode list = object.get(key);
      if (!list.isArray()) {
        throw new MalformedTimelineException(key, "is not a list", "give […]");
      }
      for (int i = 0; i < list.size(); i++) {
        parts.add(within(key + "[" + i + "]", list.get(i), read));
      }
    }
    return parts;
  }

  private void requirePresent(String key, String wanted) {
    if (!has(key)) {
      throw new MalformedTimelineException(key, "is missing", "give " + wanted);
    }
  }

  private static <T> T value(String where, JsonNode node, Shape<T> shape) {
    return shape
        .reading()
        .apply(node)
        .orElseThrow(
            () ->
                new MalformedTimelineException(
                    where, "is not " + shape.wanted(), "give " + shape.wanted()));
  }

  private static <T> T within(String where, JsonNode node, Function<JsonNode, T> read) {
    try {
      return read.apply(node);
    } catch (MalformedTimelineException e) {
      throw e.within(where);
    }
  }
}
