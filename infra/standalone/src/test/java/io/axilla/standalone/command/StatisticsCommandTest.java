// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command around the statistics; the numbers are tested beside the library. */
class StatisticsCommandTest {
  private static final Path COHORT =
      Path.of(System.getProperty("axilla.root", "."))
          .resolve("predictor-service/model/src/test/resources/golden/statistics/small");

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine line =
        Axilla.line(
            (settings, task) -> {
              throw new AssertionError("statistics start no services");
            });
    return line.setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  @Test
  void writes_every_section_compressed_or_plain() throws IOException {
    Path plain = folder.resolve("out.json");
    Path packed = folder.resolve("out.json.gz");

    assertThat(run("statistics", COHORT.toString(), "--out", plain.toString())).isZero();
    assertThat(run("statistics", COHORT.toString(), "--out", packed.toString())).isZero();

    JsonNode statistics = new ObjectMapper().readTree(plain.toFile());
    assertThat(statistics.fieldNames())
        .toIterable()
        .contains(
            "meta", "cohort", "baseline", "icc", "lasso", "models", "roc", "dca", "subtype_models");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
    assertThat(files()).containsExactlyInAnyOrder(plain, packed);
  }

  @Test
  void says_in_one_line_what_is_wrong_with_a_cohort() throws IOException {
    Path cohort = Files.createDirectory(folder.resolve("cohort"));
    try (Stream<Path> files = Files.list(COHORT)) {
      for (Path file : files.toList()) {
        Files.copy(file, cohort.resolve(String.valueOf(file.getFileName())));
      }
    }
    String clinical = Files.readString(cohort.resolve("clinical.csv"));
    Files.writeString(
        cohort.resolve("clinical.csv"), clinical.replaceFirst("\nP0001,train", "\nP0001,both"));

    int code = run("statistics", cohort.toString(), "--out", folder.resolve("x.json").toString());

    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip())
        .isEqualTo(
            "axilla: COHORT_UNKNOWN_LEVEL: "
                + cohort
                + ": clinical.csv, row 2, column split: the value is none of train, test");
    assertThat(files()).containsExactly(cohort);
  }

  @Test
  void needs_a_folder_and_somewhere_to_write() {
    Path nowhere = folder.resolve("no");

    assertThat(run("statistics", nowhere.toString(), "--out", "x.json")).isEqualTo(1);
    assertThat(errors.toString()).contains("there is no directory " + nowhere);
    assertThat(run("statistics", COHORT.toString())).isEqualTo(2);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
