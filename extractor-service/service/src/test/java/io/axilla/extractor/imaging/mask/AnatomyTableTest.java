// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnatomyTableTest {
  private final AnatomyTable table = AnatomyTable.shipped();

  @ParameterizedTest
  @CsvSource({
    "Whole axilla, AXILLA,",
    "Axilla left, AXILLA, LEFT",
    "left axilla, AXILLA, LEFT",
    "RIGHT AXILLA, AXILLA, RIGHT",
    "LeftAxilla, AXILLA, LEFT",
    "axillary region right, AXILLA, RIGHT",
    "L axilla, AXILLA, LEFT",
    "R axilla, AXILLA, RIGHT",
    "Axilla_L, AXILLA, LEFT",
    "Axilla-R, AXILLA, RIGHT",
    "Axilla_L_2, AXILLA,",
    "AxillaL, AXILLA,",
    "Lt axilla, AXILLA, LEFT",
    "Axilla links, AXILLA, LEFT",
    "rechte Axilla, AXILLA, RIGHT",
    "Achselhöhle rechts, AXILLA, RIGHT",
    "Axilla re, AXILLA, RIGHT",
    "re-contour axilla, AXILLA,",
    "axilla re-contour, AXILLA,",
    "aisselle gauche, AXILLA, LEFT",
    "Aisselle droite, AXILLA, RIGHT",
    "creux axillaire gauche, AXILLA, LEFT",
    "axila izquierda, AXILLA, LEFT",
    "Región axilar derecha, AXILLA, RIGHT",
    "左侧腋窝, AXILLA, LEFT",
    "右腋, AXILLA, RIGHT",
    "LN, NODE,",
    "Node, NODE,",
    "LN axilla left, NODE, LEFT",
    "axillary lymph node R, NODE, RIGHT",
    "Lymphknoten links, NODE, LEFT",
    "ganglion axillaire droit, NODE, RIGHT",
    "左侧腋窝淋巴结, NODE, LEFT",
    "left level II, OTHER, LEFT",
    "axillary vein left, OTHER, LEFT",
    "axillary tail of right breast, OTHER, RIGHT",
    "Breast left, OTHER, LEFT",
    "Marker, OTHER,",
    "Liver, OTHER,",
    "Segment_1, ,",
    "ROI, ,",
    "Mask L, ,",
    "Tissue, ,",
    "mask left, , LEFT",
    "bilateral axilla, AXILLA,",
    "1, ,"
  })
  void labels_say_region_and_side(String label, @Nullable Region region, @Nullable Side side) {
    assertThat(table.of(CodedAnatomy.NONE, label)).isEqualTo(new Anatomy(region, side, false));
  }

  @Test
  void no_label_and_no_code_say_nothing() {
    assertThat(table.of(CodedAnatomy.NONE, null)).isEqualTo(Anatomy.UNSTATED);
    assertThat(table.of(CodedAnatomy.NONE, " ")).isEqualTo(Anatomy.UNSTATED);
  }

  @ParameterizedTest
  @CsvSource({
    // type, anatomic region, modifier, label, region, side
    "SCT|91470000, , SCT|7771000, Whole axilla, AXILLA, LEFT",
    "SRT|T-D8104, , SRT|G-A100, , AXILLA, RIGHT",
    "SCT|20437008, , , , AXILLA, LEFT",
    "SCT|85756007, SCT|91470000, SCT|24028007, Segment_1, AXILLA, RIGHT",
    "SCT|85756007, , , Axilla left, AXILLA, LEFT",
    "SCT|85756007, , , Segment_1, ,",
    "SCT|59441001, , SCT|7771000, Node, NODE, LEFT",
    "SCT|59441001, SCT|91470000, , , NODE,",
    "SCT|91470000, SCT|51185008, , , AXILLA,",
    "SCT|91470000, , , axillary node, NODE,",
    "SCT|108369006, SCT|91470000, , , OTHER,",
    "SCT|91470000, , , Contour by JD, AXILLA,"
  })
  void codes_speak_before_labels(
      String type,
      @Nullable String place,
      @Nullable String modifier,
      @Nullable String label,
      @Nullable Region region,
      @Nullable Side side) {
    CodedAnatomy codes =
        new CodedAnatomy(
            Optional.of(type),
            Optional.ofNullable(place),
            modifier == null ? List.of() : List.of(modifier));

    assertThat(table.of(codes, label)).isEqualTo(new Anatomy(region, side, false));
  }

  @ParameterizedTest
  @CsvSource({
    "SCT|91470000, SCT|7771000, Axilla right",
    "SCT|20437008, SCT|24028007, Axilla",
    "SCT|91470000, , left or right axilla"
  })
  void codes_and_labels_that_name_both_sides_contradict(
      String type, @Nullable String modifier, String label) {
    CodedAnatomy codes =
        new CodedAnatomy(
            Optional.of(type), Optional.empty(), modifier == null ? List.of() : List.of(modifier));

    Anatomy found = table.of(codes, label);

    assertThat(found.contradictory()).isTrue();
    assertThat(found.side()).isNull();
  }

  @Test
  void a_site_may_bring_its_own_table(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("anatomy.csv");
    Files.writeString(
        file, "# ours\nkind,region,side,code or words\nlabel,AXILLA,,oksel\nlabel,,LEFT,linker\n");

    Anatomy found = AnatomyTable.read(file).of(CodedAnatomy.NONE, "Linker Oksel");

    assertThat(found).isEqualTo(new Anatomy(Region.AXILLA, Side.LEFT, false));
  }
}
