// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.extractor.imaging.inspect.MaskSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {
  @TempDir private Path folder;

  private CaseTable table(String text) throws IOException {
    Path file = folder.resolve("cases.csv");
    Files.writeString(file, text);
    return CaseTable.open(file, MaskSelector.number(5), null);
  }

  private static List<CaseRow> rows(CaseTable table) throws IOException {
    List<CaseRow> all = new ArrayList<>();
    try (CaseTable.Rows rows = table.rows()) {
      for (CaseRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
    }
    return all;
  }

  @Test
  void carries_all_columns_through_with_the_id_first() throws IOException {
    CaseTable table = table("Site,Image,Mask,ID\n\"a,b\",i.nrrd,m.nrrd,P1\n");

    assertThat(table.columns()).containsExactly("ID", "Site", "Image", "Mask");
    assertThat(rows(table).get(0).cells()).containsExactly("P1", "a,b", "i.nrrd", "m.nrrd");
    assertThat(rows(table).get(0).label()).isEqualTo("P1");
  }

  @Test
  void relative_paths_start_at_the_folder_of_the_table() throws IOException {
    CaseTable table = table("Image,Mask\nsub/i.nrrd,/data/m.nrrd\n\n../i.nrrd,m.nrrd\n");

    assertThat(table.caseCount()).isEqualTo(2);
    assertThat(rows(table).get(0).input().image()).isEqualTo(folder.resolve("sub/i.nrrd"));
    assertThat(rows(table).get(0).input().mask()).isEqualTo(Path.of("/data/m.nrrd"));
    assertThat(rows(table).get(1).input().image()).isEqualTo(folder.resolveSibling("i.nrrd"));
    assertThat(rows(table).get(1).label()).isEqualTo("row 2");
  }

  @ParameterizedTest
  @CsvSource({
    "3,,,3,",
    "1.0,,,1,",
    ",2,,2,",
    ",Axilla,,,Axilla",
    "3,2,,2,",
    "3,2,GTV,,GTV",
    ",,7,,7",
    ",,,5,"
  })
  void the_most_telling_column_names_the_mask(
      String label, String segment, String roi, Integer number, String name) throws IOException {
    String cells = (label + "," + segment + "," + roi).replace("null", "");

    CaseInput input =
        rows(table("Image,Mask,Label,Segment,ROI\ni,m," + cells + "\n")).get(0).input();

    assertThat(input.selector()).isEqualTo(new MaskSelector(number, name));
  }

  @Test
  void a_row_that_says_too_little_or_too_much_is_a_case_that_fails() throws IOException {
    List<CaseRow> rows = rows(table("Image,Mask,Label\n,m,\ni,m\ni,m,1,2\ni,m,one\n"));

    assertThat(rows.get(0).problem()).contains("no Image");
    assertThat(rows.get(1).problem()).isNull();
    assertThat(rows.get(2).problem()).contains("4 cells for 3 columns");
    assertThat(rows.get(3).problem()).contains("Label one");
    assertThat(rows).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Image;Mask | no column Image",
        "Image,Label | no column Mask",
        "Image,Mask,image | twice",
        "Image,Mask,error | written here",
        "Image,Mask | no case"
      })
  void another_table_is_refused(String header, String says) {
    assertThatThrownBy(() -> table(header.strip() + "\n"))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining(says.strip());
  }
}
