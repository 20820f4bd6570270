// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureNameTest {
  @Test
  void every_column_of_the_reference_is_a_name_and_back() {
    Path csv = Reference.resource("phantoms/axial-pre/features-wang2024.csv");
    assertThat(Reference.features(csv).keySet())
        .hasSize(1595)
        .allSatisfy(
            column -> assertThat(FeatureName.parse(column).orElseThrow()).hasToString(column));
  }

  @Test
  void the_default_features_are_those_of_the_reference_in_its_order() {
    Path csv = Reference.resource("phantoms/axial-pre/features-wang2024.csv");
    List<String> original =
        Reference.features(csv).keySet().stream().filter(n -> n.startsWith("original_")).toList();
    List<String> ours =
        List.of(
                Family.SHAPE,
                Family.FIRST_ORDER,
                Family.GLCM,
                Family.GLRLM,
                Family.GLSZM,
                Family.GLDM,
                Family.NGTDM)
            .stream()
            .flatMap(family -> Feature.defaultsOf(family).stream())
            .map(feature -> new FeatureName(FeatureName.ORIGINAL, feature).toString())
            .toList();
    assertThat(ours).isEqualTo(original);
  }

  @Test
  void what_is_no_column_is_no_name() {
    for (String word :
        List.of(
            "",
            "original",
            "original_glcm",
            "original_glcm_Nothing",
            "wavelet-LLH_shape_Flatness",
            "_glcm_Id")) {
      assertThat(FeatureName.parse(word)).as(word).isEqualTo(Optional.empty());
    }
  }

  @Test
  void codes_are_those_of_the_ibsi_manual() throws IOException {
    Optional<Path> table = Reference.shared("public/ibsi-1-values/pyradiomics-vs-ibsi.csv");
    assumeTrue(table.isPresent(), "the shared references are not here");
    List<String> lines = Files.readAllLines(table.get());
    assertThat(lines).hasSize(112);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Feature feature = FeatureName.parse(cells[0]).orElseThrow().feature();
      assertThat(feature.ibsiCode().orElse("")).as(cells[0]).isEqualTo(cells[2]);
      assertThat(feature.isDeprecated()).as(cells[0]).isEqualTo(cells[1].equals("no"));
    }
  }
}
