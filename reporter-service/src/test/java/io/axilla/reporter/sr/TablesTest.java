// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Code;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void every_feature_of_the_table_has_its_own_code() throws Exception {
    List<String> rows;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                FeatureConcept.class.getResourceAsStream("features.csv"),
                StandardCharsets.UTF_8))) {
      rows = lines.lines().filter(line -> !line.startsWith("#")).map(r -> r.split(",")[0]).toList();
    }
    assertThat(rows).hasSize(107);
    assertThat(rows.stream().map(row -> FeatureConcept.of("pre_gradient_" + row).name()))
        .doesNotHaveDuplicates()
        .noneMatch(Concepts.FEATURE::is);
  }

  @Test
  void statistics_of_the_ct_itself_are_attenuation_in_hounsfield_units() {
    FeatureConcept mean = FeatureConcept.of("post_original_firstorder_Mean");
    assertThat(mean.name().value()).isEqualTo("112031");
    assertThat(mean.derivation().value()).isEqualTo("373098007");
    assertThat(mean.unit().value()).isEqualTo("[hnsf'U]");
    FeatureConcept filtered = FeatureConcept.of("post_wavelet-LLH_firstorder_Mean");
    assertThat(filtered.name().value()).isEqualTo("Q4LE");
    assertThat(filtered.derivation()).isNull();
    assertThat(filtered.unit()).isEqualTo(Concepts.NO_UNITS);
  }

  @Test
  void the_moments_of_the_inverse_difference_are_not_confused() {
    assertThat(FeatureConcept.of("pre_original_glcm_Id").name().value()).isEqualTo("IB1Z");
    assertThat(FeatureConcept.of("pre_original_glcm_Idm").name().value()).isEqualTo("WF0Z");
    assertThat(FeatureConcept.of("pre_original_glcm_Idn").name().value()).isEqualTo("NDRX");
    assertThat(FeatureConcept.of("pre_original_glcm_Idmn").name().value()).isEqualTo("1QCO");
  }

  @Test
  void codes_are_told_in_sentences_and_unknown_ones_as_they_are() throws Exception {
    assertThat(Words.of(new Code("PRE_MASK")))
        .isEqualTo("The mask of the CT before chemotherapy has not come.");
    assertThat(Words.of(new Code("CLINICAL_VALUE_ER_PCT")))
        .isEqualTo("The clinical value er pct is missing.");
    assertThat(Words.of(new Code("NEVER_HEARD_OF"))).isEqualTo("NEVER_HEARD_OF");
    Properties table = new Properties();
    table.load(
        new InputStreamReader(
            Words.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8));
    assertThat(table.values()).allMatch(sentence -> sentence.toString().endsWith("."));
    assertThat(table.values().stream().map(Object::toString))
        .allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode);
  }
}
