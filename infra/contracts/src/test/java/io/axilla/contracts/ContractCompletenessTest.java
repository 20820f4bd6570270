// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One record, one topic, one schema, one example, one line of documentation: none without the other
 * four.
 */
class ContractCompletenessTest {
  private static final String FOLDER = "/io/axilla/contracts/";
  private static final Path RESOURCES = Path.of("src/main/resources/io/axilla/contracts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  resolvers ->
                      resolvers.mapPrefix(
                          "axilla:/contracts/", "classpath:" + FOLDER.substring(1))));

  @Test
  void every_event_record_has_a_topic() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::type))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Event.class.getPermittedSubclasses()).stream().map(this::event).toList());
  }

  @Test
  void schemas_and_examples_are_those_of_the_topics() throws IOException {
    assertThat(stems(".example.json")).isEqualTo(topicStems());
    Set<String> schemas = stems(".schema.json");
    assertThat(schemas.remove("Types")).isTrue();
    assertThat(schemas).isEqualTo(topicStems());
  }

  @Test
  void documentation_has_one_line_for_each_topic_in_the_order_of_flow() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(documented).isEqualTo(Arrays.stream(Topic.values()).map(Topic::stem).toList());
  }

  @Test
  void the_diagram_of_the_flow_names_every_topic() throws IOException {
    String diagram =
        Files.readString(Path.of("src/main/java/io/axilla/contracts/package-info.java"));
    assertThat(diagram).contains(Arrays.stream(Topic.values()).map(Topic::stem).toList());
  }

  @ParameterizedTest
  @EnumSource
  void schema_names_the_components_of_the_record(Topic topic) {
    JsonNode schema = json(topic.stem() + ".schema.json");
    assertThat(names(schema.path("properties"))).isEqualTo(components(topic.type()));
    assertThat(schema.path("required")).hasSameSizeAs(schema.path("properties"));
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.path("properties").path("version").path("const").asInt())
        .isEqualTo(topic.currentVersion());
  }

  @ParameterizedTest
  @EnumSource
  void schema_accepts_the_example_and_nothing_less(Topic topic) throws IOException {
    Schema schema =
        SCHEMAS.getSchema(SchemaLocation.of("axilla:/contracts/" + topic.stem() + ".schema.json"));
    JsonNode example = json(topic.stem() + ".example.json");
    assertThat(validate(schema, example)).isEmpty();
    for (String field : names(example)) {
      com.fasterxml.jackson.databind.node.ObjectNode less = example.deepCopy();
      less.remove(field);
      assertThat(validate(schema, less)).as("without %s", field).isNotEmpty();
    }
    com.fasterxml.jackson.databind.node.ObjectNode more = example.deepCopy();
    more.put("patientName", "DOE^JANET");
    assertThat(validate(schema, more)).as("with something more").isNotEmpty();
  }

  @Test
  void shared_types_name_the_components_of_their_records() {
    JsonNode types = json("Types.schema.json").path("$defs");
    for (Class<?> type :
        List.of(
            MaskRef.class,
            ScanRef.class,
            Match.class,
            AppliedOverride.class,
            ScanFacts.class,
            ModelRef.class,
            Prediction.class,
            ApplicabilityFinding.class,
            EvidenceFeature.class)) {
      String name =
          Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
      assertThat(names(types.path(name).path("properties"))).as(name).isEqualTo(components(type));
    }
  }

  @Test
  void shared_types_name_the_constants_of_their_enums() {
    JsonNode types = json("Types.schema.json").path("$defs");
    assertThat(constants(types.path("caseState"))).isEqualTo(constants(CaseState.values()));
    assertThat(constants(types.path("instruction"))).isEqualTo(constants(Instruction.values()));
    assertThat(constants(types.path("applicabilityState")))
        .isEqualTo(constants(ApplicabilityState.values()));
    assertThat(constants(types.path("stage"))).isEqualTo(constants(Stage.values()));
    assertThat(constants(types.path("maskRef").path("properties").path("kind")))
        .isEqualTo(constants(MaskKind.values()));
  }

  /**
   * Components are identifiers, numbers, texts with a limit, or records of these; nothing that
   * could hold pixels or a name.
   */
  @ParameterizedTest
  @EnumSource
  void components_do_not_carry_what_must_not_leave(Topic topic) {
    assertThat(components(topic.type()))
        .noneMatch(
            name ->
                name.toLowerCase(java.util.Locale.ROOT)
                    .matches(".*(patientname|patientid|birth|pixel|address|phone).*"));
    assertThat(Arrays.stream(topic.type().getRecordComponents()).map(RecordComponent::getType))
        .noneMatch(Class::isArray);
  }

  private static List<Error> validate(Schema schema, JsonNode node) throws IOException {
    return schema.validate(JSON.writeValueAsString(node), InputFormat.JSON);
  }

  private Class<? extends Event> event(Class<?> type) {
    return type.asSubclass(Event.class);
  }

  private static List<String> constants(JsonNode node) {
    return Stream.of(node.path("enum"))
        .flatMap(
            values -> {
              List<String> texts = new java.util.ArrayList<>();
              values.forEach(value -> texts.add(value.asText()));
              return texts.stream();
            })
        .toList();
  }

  private static List<String> constants(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static Set<String> topicStems() {
    return Arrays.stream(Topic.values())
        .map(Topic::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> stems(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new java.util.ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode json(String name) {
    try (InputStream in = ContractCompletenessTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
