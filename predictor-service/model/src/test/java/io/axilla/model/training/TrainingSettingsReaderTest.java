// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.model.statistics.Choices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsReaderTest {
  private static TrainingSettings read(String json) {
    return TrainingSettingsReader.read(
        json.getBytes(StandardCharsets.UTF_8), TrainingSettingsReader.study(), "0".repeat(64));
  }

  @Test
  void without_a_file_everything_is_as_in_the_study() {
    TrainingSettings settings =
        TrainingSettingsReader.defaults(TrainingSettingsReader.study(), "0".repeat(64));

    assertThat(settings).isEqualTo(read("{}"));
    assertThat(settings.choices()).isEqualTo(Choices.STUDY);
    assertThat(settings.analysis().iccThreshold()).isEqualTo(0.8);
    assertThat(settings.folds()).isEqualTo(10);
    assertThat(settings.resamples()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{| this is no well-formed JSON",
        "[]| this is no JSON object",
        "{\"lamda\": \"min\"}| lamda is no setting",
        "{\"model\": {\"nam\": \"x\"}}| model.nam is no setting",
        "{\"lambda\": \"2se\"}| lambda must be 1se or min",
        "{\"n_folds\": 2}| n_folds must be from 3 to 100",
        "{\"n_folds\": 5.5}| n_folds must be a whole number",
        "{\"resamples\": -1}| resamples must be from 0",
        "{\"confidence\": \"0.95\"}| confidence must be a number",
        "{\"clinical_terms\": [\"cM\"]}| clinical_terms must be of age",
        "{\"clinical_terms\": [\"cN\", \"cN\"]}| must not hold a term twice",
        "{\"split\": {\"kind\": \"halves\"}}| split.kind must be given, random",
        "{\"split\": {\"kind\": \"date\"}}| a split by date needs test_from",
        "{\"split\": {\"kind\": \"date\", \"test_from\": \"1.1.2024\"}}| split.test_from must be a date",
        "{\"split\": {\"kind\": \"random\", \"train_share\": 1}}| train_share must be above 0",
        "{\"maximum_missed_rate\": 0}| maximum_missed_rate must be above 0",
        "{\"seed\": 1, \"seed\": 2}| this is no well-formed JSON"
      })
  void what_cannot_be_is_refused_by_its_key(String json, String sentence) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(TrainingSettingsException.class)
        .hasMessageContaining(sentence);
  }

  /** Both ways: every key of the reader has a row in the documentation, and every row is a key. */
  @Test
  void the_documentation_lists_every_setting_and_no_other() throws IOException {
    Path root = Path.of(System.getProperty("axilla.root", "."));
    String reader =
        Files.readString(
            root.resolve(
                "predictor-service/model/src/main/java/io/axilla/model/training/TrainingSettingsReader.java"));
    List<String> keys =
        Pattern.compile(
                "(?:root|keys)\\s*\\.(?:text|optional|texts|number|decimal|whole|seed|bool|oneOf|object)\\(\\s*\"(\\w+)\"")
            .matcher(reader)
            .results()
            .map((MatchResult match) -> match.group(1))
            .sorted()
            .toList();
    List<String> documented =
        Pattern.compile("(?m)^\\| `(?:model\\.|split\\.)?(\\w+)` \\|")
            .matcher(
                Files.readString(root.resolve("docs/training.md")).split("<!-- settings -->")[1])
            .results()
            .map(match -> match.group(1))
            .sorted()
            .toList();

    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(documented)
        .containsExactlyElementsOf(
            keys.stream().filter(key -> !List.of("model", "split").contains(key)).toList());
  }
}
