// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.GeneratedDocument;
import io.axilla.radiomics.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs says of every feature what the enum says, and of no other. */
class FeatureTableTest {
  private static final Path TABLE = Path.of("docs", "features.md");

  @Test
  void the_table_is_that_of_the_enum() throws IOException {
    GeneratedDocument.requireCurrent(TABLE, table());
  }

  @Test
  void every_feature_has_one_line_and_every_line_a_feature() throws IOException {
    List<String> lines =
        Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
    Set<String> columns =
        Arrays.stream(Feature.values()).map(FeatureTableTest::column).collect(Collectors.toSet());
    assertThat(lines).hasSize(columns.size());
    assertThat(lines.stream().map(line -> line.substring(3, line.indexOf('`', 3))))
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  /** Every feature that is computed stands in a table of PyRadiomics' values, and no other does. */
  @Test
  void every_feature_has_a_golden_row_and_every_golden_row_a_feature() throws IOException {
    Set<Feature> golden = new HashSet<>();
    for (String csv :
        List.of(
            "phantoms/axial-pre/features-wang2024.csv", "phantoms/tiny-roi/slice/features.csv")) {
      for (String column : Reference.features(Reference.resource(csv)).keySet()) {
        golden.add(FeatureName.parse(column).orElseThrow().feature());
      }
    }
    assertThat(golden)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Feature.values()).filter(feature -> !feature.isRetired()).toList());
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("# Features");
    lines.add("");
    lines.add(
        "Generated from `Feature`; a test compares. Column names are `IMAGE_CLASS_NAME`; IMAGE is"
            + " `original` or the name of a derived image, shape is measured on `original` alone."
            + " Codes are those of the IBSI reference manual (arXiv:1612.07003).");
    lines.add("");
    lines.add(
        "By default: "
            + Arrays.stream(Family.values())
                .map(family -> Feature.defaultsOf(family).size() + " " + family.word())
                .collect(Collectors.joining(", "))
            + ". Under the settings `wang2024` 14 + 93 x 17 images = 1595.");
    for (Family family : Family.values()) {
      lines.add("");
      lines.add("## " + family.word());
      lines.add("");
      lines.add(family.symbols() + ". Source: " + family.source() + ".");
      lines.add("");
      lines.add("| feature | formula | IBSI | in the manual | by default | remark |");
      lines.add("|---|---|---|---|---|---|");
      Arrays.stream(Feature.values())
          .filter(feature -> feature.family() == family)
          .map(FeatureTableTest::line)
          .forEach(lines::add);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(Feature feature) {
    String remark =
        feature.isRetired()
            ? "PyRadiomics names it and no longer computes it"
            : feature
                .differsFromIbsiBecause()
                .map(why -> "differs: " + why)
                .orElse(feature.ibsiCode().isEmpty() ? "not in the manual" : "");
    return "| `"
        + column(feature)
        + "` | "
        + feature.formula()
        + " | "
        + feature.ibsiCode().orElse("")
        + " | "
        + feature.ibsiName().orElse("")
        + " | "
        + (feature.isDeprecated() ? "no" : "yes")
        + " | "
        + remark
        + " |";
  }

  private static String column(Feature feature) {
    return feature.family().word() + "_" + feature.pyradiomicsName();
  }
}
