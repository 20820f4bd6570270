// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.axilla.contracts.Event;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.Topic;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON (UTF-8), as the schemas of the contracts have it: every component of the record is
 * there, null where there is nothing; identifiers, enum constants, instants and dates (ISO 8601)
 * are texts; a feature that has no number is null. Reading is strict.
 */
public final class EventJson {
  private static final String MISSING = "Missing creator property";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new ContractsModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private EventJson() {}

  public static byte[] encode(Event event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts and numbers is always JSON", e);
    }
  }

  /**
   * @throws MalformedEventException when the bytes are not an event of the topic
   * @throws UnsupportedVersionException when they are of a version that is not known here; this is
   *     looked at before anything else
   */
  public static Event decode(Topic topic, byte @Nullable [] json) {
    if (json == null) {
      throw new MalformedEventException(topic, "it has no value.");
    }
    try (JsonParser parser = JSON.createParser(json)) {
      JsonNode tree = JSON.readTree(parser);
      if (tree == null || !tree.isObject() || parser.nextToken() != null) {
        throw new MalformedEventException(topic, "it is not one JSON object.");
      }
      checkVersion(topic, tree.path("version"));
      return JSON.treeToValue(tree, topic.type());
    } catch (JsonMappingException e) {
      throw new MalformedEventException(topic, describe(e));
    } catch (IOException e) {
      throw new MalformedEventException(topic, "it is not JSON.");
    }
  }

  private static void checkVersion(Topic topic, JsonNode version) {
    if (!version.isIntegralNumber() || !version.canConvertToLong()) {
      throw new MalformedEventException(topic, "version is missing or not a whole number.");
    }
    if (version.longValue() != topic.currentVersion()) {
      throw new UnsupportedVersionException(topic, version.longValue());
    }
  }

  /** Names the field; Jackson's own text may repeat the value, which does not belong in a log. */
  private static String describe(JsonMappingException e) {
    String field =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(Collectors.joining("."));
    String where = field.isEmpty() ? "" : field + ": ";
    if (e instanceof UnrecognizedPropertyException) {
      return where + "no such field is known.";
    }
    if (e instanceof ValueInstantiationException && e.getCause() instanceof InvalidEventException) {
      return where + e.getCause().getMessage() + ".";
    }
    return e.getOriginalMessage().startsWith(MISSING)
        ? where + "it is missing."
        : where + "the value does not have the type of the field.";
  }
}
