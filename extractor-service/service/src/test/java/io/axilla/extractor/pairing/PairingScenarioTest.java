// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the rule: each is a timeline and the decision that it asks for. */
class PairingScenarioTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  static List<String> scenarios() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(directory())) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(n -> n.endsWith(".json"))
              .sorted()
              .toList();
      assertThat(names).as("worked examples in src/test/resources/pairing").isNotEmpty();
      return names;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void decides_as_the_worked_example_says(String name) throws Exception {
    JsonNode scenario = MAPPER.readTree(directory().resolve(name).toFile());
    Timeline timeline = TimelineJson.read(scenario.get("timeline").toString());

    String answer = TimelineJson.write(Pairing.decide(timeline, PairingRules.DEFAULT));

    assertThat(MAPPER.readTree(answer))
        .as(scenario.get("about").textValue())
        .isEqualTo(scenario.get("expect"));
  }

  @Test
  void every_code_stands_in_a_worked_example() throws Exception {
    Set<String> expected = new TreeSet<>();
    for (String name : scenarios()) {
      for (JsonNode decision :
          MAPPER.readTree(directory().resolve(name).toFile()).at("/expect/decisions")) {
        for (String list : List.of("waitingFor", "refusedBecause", "warnings")) {
          decision.get(list).forEach(code -> expected.add(code.textValue()));
        }
      }
    }

    assertThat(PairingCodeTest.all().map(PairingCode::name))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Path directory() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(PairingScenarioTest.class.getResource("/pairing")).toURI());
  }
}
