// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void the_example_of_each_event_comes_back_as_it_was(Topic topic) throws IOException {
    byte[] example = Samples.exampleJson(topic);

    Event event = EventJson.decode(topic, example);
    byte[] written = EventJson.encode(event);

    assertThat(PLAIN.readTree(written)).isEqualTo(PLAIN.readTree(example));
    assertThat(EventJson.decode(topic, written)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("everyField")
  void a_field_that_is_missing_is_named(Topic topic, String field) throws IOException {
    byte[] json = changed(topic, event -> event.remove(field));

    assertThatThrownBy(() -> EventJson.decode(topic, json))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining(field);
  }

  static Stream<Arguments> everyField() throws IOException {
    List<Arguments> fields = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      PLAIN
          .readTree(Samples.exampleJson(topic))
          .fieldNames()
          .forEachRemaining(field -> fields.add(Arguments.of(topic, field)));
    }
    return fields.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "/match/pre, study, 7, match.pre.study",
    "/match/pre, study, \"1.02\", match.pre.study",
    "/match/pre, date, \"yesterday\", match.pre.date",
    "/match/pre/mask, segment, \"1\", match.pre.mask.segment",
    "/match/pre/mask, segment, 1.5, match.pre.mask.segment",
    "/match/pre/mask, segment, null, match.pre.mask.segment",
    "/match/pre/mask, kind, 0, match.pre.mask.kind",
    "/match/pre/mask, kind, \"PNG\", match.pre.mask.kind",
    "/match, surprise, 1, match.surprise",
    "/match, decision, 0, match",
    "/match, warnings, [\"low\"], match.warnings",
    "/pre, contrast, \"true\", pre.contrast",
    "/features, pre_original_firstorder_Mean, \"1\", features",
    "/features, original, 1, features",
    "/features, pre_x, 1e999, features",
    "'', at, 1700000000, at",
    "'', patientKey, null, patientKey",
  })
  void a_value_that_is_wrong_is_refused_by_the_path_of_its_field(
      String parent, String field, String value, String path) throws IOException {
    byte[] json =
        changed(
            Topic.FEATURES_EXTRACTED,
            event ->
                ((ObjectNode) event.at(parent))
                    .set(field, PLAIN.convertValue(parsed(value), JsonNode.class)));

    assertThatThrownBy(() -> EventJson.decode(Topic.FEATURES_EXTRACTED, json))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining(path)
        .hasMessageNotContaining("yesterday");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "{} {}", "{\"version\":1,\"version\":1}"})
  void what_is_not_one_json_object_is_malformed(String text) {
    assertThatThrownBy(
            () -> EventJson.decode(Topic.PAIR_MATCHED, text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedEventException.class);
  }

  @Test
  void a_record_without_a_value_is_malformed() {
    assertThatThrownBy(() -> EventJson.decode(Topic.PAIR_MATCHED, null))
        .isInstanceOf(MalformedEventException.class);
  }

  @Test
  void another_version_is_told_before_anything_else_is_looked_at() {
    byte[] json = "{\"version\":2,\"surprise\":true}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> EventJson.decode(Topic.PAIR_MATCHED, json))
        .isInstanceOf(UnsupportedVersionException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void a_feature_without_a_number_is_null_and_every_other_one_comes_back_to_the_last_bit() {
    TreeMap<String, Double> values = new TreeMap<>();
    values.put("pre_a", Double.NaN);
    values.put("pre_b", 0.1 + 0.2);
    values.put("pre_c", Double.MIN_VALUE);
    values.put("pre_d", -0.0);
    values.put("pre_e", 2e-3);
    FeaturesExtracted event = Samples.featuresExtracted(values);

    byte[] json = EventJson.encode(event);

    assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"pre_a\":null");
    Map<String, Double> back =
        ((FeaturesExtracted) EventJson.decode(Topic.FEATURES_EXTRACTED, json)).features().values();
    assertThat(back).isEqualTo(values);
  }

  private static JsonNode parsed(String value) {
    try {
      return "1e999".equals(value)
          ? PLAIN.getNodeFactory().numberNode(new java.math.BigDecimal("1e999"))
          : PLAIN.readTree(value);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] changed(Topic topic, Consumer<ObjectNode> change) throws IOException {
    ObjectNode event = (ObjectNode) PLAIN.readTree(Samples.exampleJson(topic));
    change.accept(event);
    return PLAIN.writeValueAsBytes(event);
  }
}
