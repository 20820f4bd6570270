// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import io.axilla.extractor.imaging.Reference;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final int CASES = 12;

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void twelve_cases_of_which_the_first_and_the_sixth_fail() throws IOException {
    output = folder.resolve("out.csv");
    Phantoms.mask(folder.resolve("m.nrrd"), 1);
    StringBuilder table = new StringBuilder("Note,Image,Mask,ID,Label\n");
    for (int n = 0; n < CASES; n++) {
      Phantoms.image(folder.resolve("i" + n + ".nrrd"), n);
      String image = n == 5 ? "absent.nrrd" : "i" + n + ".nrrd";
      table.append("\"a, b\",").append(image).append(",m.nrrd,P").append(n);
      table.append(n == 0 ? ",9\n" : ",\n");
    }
    Files.writeString(folder.resolve("cases.csv"), table);
  }

  private BatchReport run(int jobs, boolean isResumed) throws IOException {
    CaseTable table = CaseTable.open(folder.resolve("cases.csv"), MaskSelector.all(), null);
    return new Batch(table, Phantoms.extraction(), jobs, null)
        .run(output, isResumed, (finished, total, failed, kept) -> {});
  }

  private List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader reader = new CsvReader(Files.newInputStream(output))) {
      for (List<String> row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
      assertThat(reader.isWhole()).isTrue();
    }
    return rows;
  }

  private void assertNothingElseIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("i\\d+\\.nrrd|m\\.nrrd|cases\\.csv|out\\.csv"));
    }
  }

  @Test
  void rows_come_in_the_order_of_the_table_with_the_reason_where_a_case_failed()
      throws IOException {
    BatchReport report = run(3, false);

    assertThat(report.total()).isEqualTo(CASES);
    assertThat(report.failures())
        .extracting(BatchReport.FailedCase::label)
        .containsExactly("P0", "P5");
    List<List<String>> rows = rows();
    assertThat(rows.get(0))
        .containsExactly(
            "ID",
            "Note",
            "Image",
            "Mask",
            "Label",
            "error",
            "input_digest",
            "notes",
            "original_shape_MeshVolume",
            "original_firstorder_Mean",
            "original_firstorder_Range");
    for (int n = 0; n < CASES; n++) {
      List<String> row = rows.get(n + 1);
      assertThat(row.get(0)).isEqualTo("P" + n);
      assertThat(row.get(1)).isEqualTo("a, b");
      boolean fails = n == 0 || n == 5;
      assertThat(row.get(5).isEmpty()).isEqualTo(!fails);
      assertThat(row.get(6).isEmpty()).isEqualTo(fails);
      assertThat(row.subList(8, 11)).allMatch(cell -> cell.isEmpty() == fails);
    }
    assertThat(rows.get(1).get(5)).contains("no mask 9", "1  (no name)");
    assertThat(rows.get(6).get(5)).contains("absent.nrrd");
    assertNothingElseIsLeft();
  }

  @Test
  void any_number_of_jobs_gives_the_same_bytes() throws IOException {
    run(1, false);
    byte[] one = Files.readAllBytes(output);

    run(4, false);

    assertThat(Files.readAllBytes(output)).isEqualTo(one);
  }

  @Test
  void a_run_that_was_killed_goes_on_wherever_it_was_torn() throws IOException {
    run(2, false);
    byte[] whole = Files.readAllBytes(output);
    for (int length : new int[] {0, 10, whole.length / 3, whole.length / 2, whole.length - 1}) {
      Files.write(output, Arrays.copyOf(whole, length));
      long rowsBefore =
          new String(whole, 0, length, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.matches("P\\d+,\"a, b\",i\\d+.*\\d"))
              .count();

      BatchReport report = run(2, true);

      assertThat(Files.readAllBytes(output)).as("torn at %d", length).isEqualTo(whole);
      assertThat(report.kept()).isLessThanOrEqualTo((int) rowsBefore);
      assertThat(report.kept()).isGreaterThanOrEqualTo((int) rowsBefore - 2);
      assertNothingElseIsLeft();
    }
  }

  @Test
  void a_resumed_run_that_is_killed_loses_nothing_of_the_first() throws IOException {
    run(2, false);
    byte[] whole = Files.readAllBytes(output);
    // the state in which a kill leaves the folder: all is kept, the output is just begun
    KeptRows.gather(output);
    Files.write(output, Arrays.copyOf(whole, 300));

    BatchReport report = run(2, true);

    assertThat(report.kept()).isEqualTo(CASES - 2);
    assertThat(Files.readAllBytes(output)).isEqualTo(whole);
  }

  @Test
  void only_what_changed_is_measured_again() throws IOException {
    run(1, false);
    Phantoms.image(folder.resolve("i3.nrrd"), 50);
    Phantoms.image(folder.resolve("absent.nrrd"), 60);

    BatchReport report = run(1, true);

    assertThat(report.kept()).isEqualTo(CASES - 3);
    assertThat(report.failures()).hasSize(1);
    String resumed = Files.readString(output);
    run(1, false);
    assertThat(resumed).isEqualTo(Files.readString(output));
  }

  @Test
  void a_case_that_moved_in_the_table_is_known_again() throws IOException {
    run(1, false);
    List<String> lines = Files.readAllLines(folder.resolve("cases.csv"));
    List<String> turned = new ArrayList<>(List.of(lines.get(0)));
    for (int n = CASES; n > 0; n--) {
      turned.add(lines.get(n).replace("a, b", "c"));
    }
    Files.write(folder.resolve("cases.csv"), turned);

    assertThat(run(1, true).kept()).isEqualTo(CASES - 2);

    assertThat(rows().get(1).subList(0, 3)).containsExactly("P11", "c", "i11.nrrd");
  }

  @Test
  void a_file_of_another_kind_is_not_overwritten_by_resuming() throws IOException {
    Files.writeString(output, "my,own\n1,2\n");

    assertThatThrownBy(() -> run(1, true))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("input_digest");
    assertThat(output).hasContent("my,own\n1,2\n");
  }

  @Test
  void what_the_user_should_know_stands_beside_the_features_and_is_kept() throws IOException {
    Path input =
        Reference.dicomCase("seg-other-series-same-frame").resolve("input").toAbsolutePath();
    Files.writeString(
        folder.resolve("cases.csv"),
        "Image,Mask\n" + input.resolve("ct") + "," + input.resolve("seg.dcm") + "\n");

    run(1, false);
    List<List<String>> first = rows();
    assertThat(run(1, true).kept()).isEqualTo(1);

    assertThat(first.get(1).get(4)).contains("MASK_RESAMPLED; ", "TOO_FEW_SLICES");
    assertThat(rows()).isEqualTo(first);
  }

  @Test
  void a_table_of_cases_that_all_fail_has_their_rows() throws IOException {
    Files.writeString(folder.resolve("cases.csv"), "Image,Mask\na,b\nc,d\n");

    assertThat(run(2, false).failures()).hasSize(2);

    assertThat(rows()).hasSize(3);
    assertThat(rows().get(0)).containsExactly("Image", "Mask", "error", "input_digest");
  }

  @Test
  void the_same_rows_come_as_parquet() throws IOException {
    run(1, false);
    Path parquet = folder.resolve("out.parquet");

    BatchTables.toParquet(output, parquet);

    List<String> header = rows().get(0);
    List<Map<String, Object>> read = parquet(parquet);
    assertThat(read).hasSize(CASES);
    List<String> second = rows().get(2);
    for (int n = 0; n < header.size(); n++) {
      String cell = second.get(n);
      Object expected = cell.isEmpty() ? null : n > 7 ? Double.valueOf(cell) : cell;
      assertThat(read.get(1).get(header.get(n))).isEqualTo(expected);
    }
    assertThat(read.get(0).get("original_firstorder_Mean")).isNull();
  }

  private static List<Map<String, Object>> parquet(Path file) throws IOException {
    Hydrator<Map<String, Object>, Map<String, Object>, String[]> hydrator =
        new Hydrator<>() {
          @Override
          public Map<String, Object> start() {
            return new HashMap<>();
          }

          @Override
          public Map<String, Object> add(Map<String, Object> row, String[] path, Object value) {
            row.put(path[0], value);
            return row;
          }

          @Override
          public Map<String, Object> finish(Map<String, Object> row) {
            return row;
          }
        };
    try (Stream<Map<String, Object>> rows = ParquetReader.streamContent(file.toFile(), hydrator)) {
      return rows.toList();
    }
  }
}
