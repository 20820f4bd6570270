// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code axilla extract} as a user sees it: what it prints and writes, and its exit codes. */
class ExtractCommandTest {
  private static final Path CASES =
      Path.of(
          System.getProperty("axilla.root", "../.."),
          "extractor-service/service/src/test/resources/dicom-cases");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path image;
  private Path mask;

  @BeforeEach
  void a_small_case() throws IOException {
    StringBuilder voxels = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    for (int n = 0; n < 125; n++) {
      voxels.append(n * 37 % 101).append(' ');
      labels.append(n % 5 > 0 && n / 5 % 5 > 0 && n > 24 ? 1 : 0).append(' ');
    }
    image = nrrd("image.nrrd", "short", voxels);
    mask = nrrd("mask.nrrd", "uchar", labels);
    Files.writeString(
        folder.resolve("quick.yaml"),
        """
        featureClass: {firstorder: [Mean, Range]}
        setting: {additionalInfo: false}
        """);
  }

  private Path nrrd(String name, String type, StringBuilder values) throws IOException {
    String header =
        "NRRD0004\ntype: "
            + type
            + "\ndimension: 3\nspace: left-posterior-superior\nsizes: 5 5 5\n"
            + "space directions: (1,0,0) (0,1,0) (0,0,1)\nencoding: text\n"
            + "space origin: (0,0,0)\n\n";
    return Files.writeString(folder.resolve(name), header + values);
  }

  private int run(Object... arguments) {
    CommandLine line =
        Axilla.line(
            (settings, task) -> {
              throw new AssertionError("extract starts no services");
            });
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(
        Stream.concat(Stream.of("extract"), Stream.of(arguments).map(String::valueOf))
            .toArray(String[]::new));
  }

  private Path quick() {
    return folder.resolve("quick.yaml");
  }

  private String lastError() {
    List<String> lines = err.toString().lines().toList();
    return lines.get(lines.size() - 1);
  }

  @Test
  void prints_one_feature_a_row() {
    assertThat(run(image, mask, "--param", quick())).isZero();

    assertThat(out.toString().lines())
        .hasSize(3)
        .startsWith("feature,value")
        .allMatch(line -> line.matches("feature,value|original_firstorder_\\w+,[-0-9.E]+"));
    assertThat(err.toString()).contains("5 x 5 x 5 voxels");
  }

  @Test
  void prints_the_study_s_features_without_a_parameter_file() throws IOException {
    Path file = folder.resolve("features.csv");
    Path input = CASES.resolve("seg-unaligned-sparse/input");

    assertThat(run(input.resolve("ct"), input.resolve("seg.dcm"), "--out", file)).isZero();

    assertThat(Files.readAllLines(file)).hasSize(1596);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void writes_wide_and_parquet() throws IOException {
    Path wide = folder.resolve("wide.csv");
    Path parquet = folder.resolve("wide.parquet");

    assertThat(run(image, mask, "--param", quick(), "--format", "wide", "--out", wide)).isZero();
    assertThat(run(image, mask, "--param", quick(), "--format", "parquet", "--out", parquet))
        .isZero();

    assertThat(Files.readAllLines(wide).get(0))
        .isEqualTo("Image,Mask,original_firstorder_Mean,original_firstorder_Range");
    assertThat(Files.readAllBytes(parquet))
        .startsWith('P', 'A', 'R', '1')
        .endsWith('P', 'A', 'R', '1');
  }

  @Test
  void draws_a_picture() throws IOException {
    Path pictures = folder.resolve("pictures");

    assertThat(run(image, mask, "--param", quick(), "--qc", pictures)).isZero();

    try (Stream<Path> files = Files.list(pictures)) {
      assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".png"));
    }
  }

  @Test
  void several_masks_and_none_named_is_2_with_the_list() {
    Path input = CASES.resolve("seg-overlapping-node/input");

    int code = run(input.resolve("ct"), input.resolve("seg.dcm"));

    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--segment", "  1  Whole axilla", "  2  Node");
    assertThat(run(input.resolve("ct"), input.resolve("seg.dcm"), "--segment", "Node")).isZero();
  }

  @Test
  void a_case_that_cannot_be_measured_is_1_with_one_line_and_no_file() {
    Path out = folder.resolve("features.csv");

    assertThat(run(image, folder.resolve("absent.nrrd"), "--out", out)).isEqualTo(1);
    assertThat(lastError()).startsWith("axilla: there is no mask").contains("absent.nrrd");
    assertThat(run(image, image, "--label", 7, "--out", folder.resolve("no/where.csv")))
        .isEqualTo(1);
    assertThat(lastError()).contains("there is no folder");
    assertThat(out).doesNotExist();
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "image.nrrd",
        "a b --jobs 2",
        "a b --format parquet",
        "a b --format tall",
        "a b --label 1 --roi x",
        "--batch t.csv",
        "a --batch t.csv --out o.csv",
        "--batch t.csv --out o.csv --format long",
        "--batch t.csv --out o.csv --jobs 0"
      })
  void wrong_usage_is_2(String line) {
    assertThat(run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_batch_measures_all_it_can_and_says_which_it_cannot() throws IOException {
    Path table = folder.resolve("cases.csv");
    Files.writeString(table, "ID,Image,Mask\na,image.nrrd,mask.nrrd\nb,no.nrrd,mask.nrrd\n");
    Path file = folder.resolve("features.csv");

    assertThat(run("--batch", table, "--param", quick(), "--out", file, "--jobs", 2)).isEqualTo(1);

    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(err.toString()).contains("2 of 2 cases, 1 failed", "  b: there is no ");
    assertThat(lastError()).contains("1 of 2 cases failed", file.toString(), "--resume");

    Files.writeString(folder.resolve("no.nrrd"), Files.readString(image).replace(" 100 ", " 99 "));
    assertThat(run("--batch", table, "--param", quick(), "--out", file, "--resume")).isZero();
    assertThat(err.toString()).contains("2 of 2 cases, 1 taken over");
    assertThat(Files.readAllLines(file).get(2)).startsWith("b,no.nrrd,mask.nrrd,,");
  }

  @Test
  void a_batch_of_parquet_is_read_by_another_reader() throws Exception {
    Tool python = Tool.python("pyarrow");
    Path table = folder.resolve("cases.csv");
    Files.writeString(table, "ID,Image,Mask\na,image.nrrd,mask.nrrd\n");
    Path file = folder.resolve("features.parquet");
    assertThat(run("--batch", table, "--param", quick(), "--out", file, "--format", "parquet"))
        .isZero();

    Tool.Outcome read =
        python.run(
            folder,
            "-c",
            "import pyarrow.parquet as p,sys;t=p.read_table(sys.argv[1]);"
                + "print(t['ID'].to_pylist(),t['original_firstorder_Mean'].type)",
            file.toString());

    assertThat(read.output()).startsWith("['a'] double");
  }
}
