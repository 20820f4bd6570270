// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.model.ModelFileException.Code;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private final String small = new String(Models.small().toBytes(), StandardCharsets.UTF_8);

  @Test
  void what_is_written_is_read_again() {
    ModelFile model = Models.small(Map.of(ClinicalVariable.ER_PCT, "80"));

    assertThat(ModelFile.parse(model.toBytes())).isEqualTo(model);
  }

  @Test
  void a_file_of_version_2_is_read_again_with_all_that_is_recorded() {
    ModelFile model = Models.complete();

    assertThat(model.formatVersion()).isEqualTo(2);
    assertThat(ModelFile.parse(model.toBytes())).isEqualTo(model);
    assertThat(model.features()).containsExactly(Models.FEATURE, "pre_original_shape_Sphericity");
  }

  @Test
  void a_model_without_score_and_records_is_written_as_version_1() {
    assertThat(small).contains("\"formatVersion\" : 1").doesNotContain("domain", "evidence");
  }

  @Test
  void a_file_of_version_1_must_not_hold_what_version_2_added() {
    String old = new String(Models.complete().toBytes(), StandardCharsets.UTF_8);

    assertThatThrownBy(
            () ->
                ModelFile.parse(
                    old.replace("\"formatVersion\" : 2", "\"formatVersion\" : 1")
                        .getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("kind must be feature, number or factor");
    assertThatThrownBy(
            () ->
                ModelFile.parse(
                    small
                        .replaceFirst("\\{", "{ \"domain\" : { },")
                        .getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("domain is unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\" : \"radscore\"| \"name\" : \"score\"| name must be radscore",
        "\"min\" : 1.0| \"min\" : 6| domain.acquisition.post.sliceSpacingMm.min and max",
        "\"with\" : 10| \"with\" : -1| domain.acquisition.post.contrast.with and without",
        "\"value\" : \"B30f\"| \"value\" : \" \"| kernels[0].value must not be blank",
        "\"sex\" : [| \"sex\" : [ \"W\",| domain.eligibility.sex must hold F, M or O",
        "\"protocol\" : | \"protokoll\" : | domain.masks.protokoll is unknown",
        "\"data\" : \"test\"| \"data\" : \"apparent\"| performance must not hold apparent twice",
        "\"data\" : \"test\"| \"data\" : \"other\"| data must be apparent, corrected, test, external or cross-validated",
        "\"from\" : \"2024-01-02\"| \"from\" : \"2.1.2024\"| evidence.cohort.from must be a date",
        "\"threshold\" : 0.62| \"threshold\" : 62| threshold must be from 0 to 1",
        "\"low\" : 0.5,| | low and high must both be there",
        "\"clinical\":[-0.5,null,-0.1]| \"clinical\":[-0.5,-0.1]| sets must have 3 clinical coefficients",
        "\"features\":[0,1]| \"features\":[0,2]| positions from 0 to 1",
        "\"features\":[0,1]| \"features\":[1,0]| features must ascend",
        "\"weights\":[-1.0,0.25]| \"weights\":[-1.0]| features and weights must be equally many",
        "\"weights\":[-1.0,0.25]| \"weights\":[-1.0,null]| weights must hold finite numbers only",
        "\"protocol\" : \"drawn\"| \"protocol\" : null| protocol is missing"
      })
  void an_inconsistent_record_is_refused_with_the_field_and_the_mend(
      String found, String replacement, String sentence) {
    String complete = new String(Models.complete().toBytes(), StandardCharsets.UTF_8);
    String broken =
        complete.replaceFirst(
            Pattern.quote(found), Matcher.quoteReplacement(replacement == null ? "" : replacement));
    assertThat(broken).isNotEqualTo(complete);

    assertThatThrownBy(() -> ModelFile.parse(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ModelFileException.class,
            e -> assertThat(e.code()).isEqualTo(Code.INCONSISTENT_MODEL_FILE))
        .hasMessageContaining(sentence);
  }

  @Test
  void the_digest_is_that_of_the_bytes() {
    assertThat(ModelFile.digest("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void every_truncation_is_corrupt_and_never_read_as_something_else() {
    byte[] bytes = small.getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < bytes.length - 1; length += 7) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ModelFile.parse(cut))
          .isInstanceOfSatisfying(
              ModelFileException.class,
              e -> assertThat(e.code()).isEqualTo(Code.CORRUPT_MODEL_FILE));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'schema': 1, 'remarks': []}| NOT_A_MODEL_FILE",
        "{'schema': 1, 'formatVersion': 2}| INCONSISTENT_MODEL_FILE",
        "{'name': 'without a version'}| INCONSISTENT_MODEL_FILE",
        "{'schema': 1, 'remarks'| CORRUPT_MODEL_FILE"
      },
      quoteCharacter = '`')
  void the_record_of_a_training_is_known_as_no_model_file_and_nothing_else_is(
      String json, Code code) {
    assertThatThrownBy(
            () -> ModelFile.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ModelFileException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void bytes_of_another_kind_are_corrupt() {
    for (String other : new String[] {"", "[]", "PK\u0003\u0004", "{} {}", "{\"a\":1,\"a\":2}"}) {
      assertThatThrownBy(() -> ModelFile.parse(other.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              ModelFileException.class,
              e -> assertThat(e.code()).isEqualTo(Code.CORRUPT_MODEL_FILE))
          .hasMessageContaining("copy it again");
    }
  }

  @Test
  void a_newer_format_is_refused_before_anything_else_is_looked_at() {
    assertThatThrownBy(
            () ->
                ModelFile.parse(
                    "{\"formatVersion\": 3, \"scores\": []}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ModelFileException.class,
            e -> assertThat(e.code()).isEqualTo(Code.UNSUPPORTED_MODEL_VERSION))
        .hasMessageContaining("formatVersion is 3")
        .hasMessageContaining("update Axilla");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"intercept\" : 0.5,| | intercept is missing",
        "\"intercept\" : 0.5| \"intercept\" : 1e999| intercept must be a finite number",
        "\"intercept\" : 0.5| \"intercept\" : \"0.5\"| intercept must be a finite number",
        "\"intercept\" : 0.5,| \"intercept\" : 0.5, \"bias\" : 1,| bias is unknown",
        "\"sd\" : 20.0| \"sd\" : 0| terms[0].sd must be above 0",
        "\"min\" : -110.0| \"min\" : -90.0| terms[0].training.min, p1, p99, max must be",
        "\"name\" : \"cN\"| \"name\" : \"cX\"| terms[1].cX is no clinical variable",
        "\"name\" : \"cN\"| \"name\" : \"age\"| terms[1].age is a number",
        "\"level\" : \"2\"| \"level\" : \"4\"| terms[1].levels must be of 1, 2, 3",
        "\"level\" : \"2\"| \"level\" : \"1\"| terms[1].levels must not hold 1 twice",
        "\"reference\" : \"1\"| \"reference\" : \"2\"| coefficient must be 0",
        "\"reference\" : \"1\"| \"reference\" : \"3\"| reference must be one of the levels",
        "\"patients\" : 30| \"patients\" : 31| more patients than training.patients",
        "\"kind\" : \"factor\"| \"kind\" : \"spline\"| terms[1].kind must be feature, number or factor",
        "\"name\" : \"post_original| \"name\" : \"original| name must be pre_ or post_",
        "\"imputation\" : { }| \"imputation\" : {\"age\": \"50\"}| age is none",
        "\"imputation\" : { }| \"imputation\" : {\"cN\": \"3\"}| imputation of cN must be one of",
        "\"imputation\" : { }| \"imputation\" : {\"er_pct\": \"101\"}| er_pct must be a number from",
        "\"demonstration\" : false| \"demonstration\" : true| must contain the word demonstration",
        "\"responders\" : 40| \"responders\" : 81| responders from 0 to patients",
        "aaaaaaaa\"| aaaa\"| settingsDigest must be"
      })
  void an_inconsistent_file_is_refused_with_the_field_and_the_mend(
      String found, String replacement, String sentence) {
    String broken =
        small.replaceFirst(
            Pattern.quote(found), Matcher.quoteReplacement(replacement == null ? "" : replacement));
    assertThat(broken).isNotEqualTo(small);

    assertThatThrownBy(() -> ModelFile.parse(broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ModelFileException.class,
            e -> assertThat(e.code()).isEqualTo(Code.INCONSISTENT_MODEL_FILE))
        .hasMessageContaining(sentence);
  }

  @Test
  void the_documentation_names_every_field_of_the_format() throws IOException {
    String documentation =
        Files.readString(Path.of(System.getProperty("axilla.root", "."), "docs", "model-file.md"));
    String file =
        new String(DemonstrationModel.shipped(), StandardCharsets.UTF_8)
            + new String(Models.complete().toBytes(), StandardCharsets.UTF_8);

    Pattern.compile("\"(\\w+)\" ?:")
        .matcher(file)
        .results()
        .map(match -> "`" + match.group(1) + "`")
        .distinct()
        .forEach(field -> assertThat(documentation).contains(field));
    assertThat(documentation).contains("version " + ModelFile.FORMAT_VERSION);
  }
}
