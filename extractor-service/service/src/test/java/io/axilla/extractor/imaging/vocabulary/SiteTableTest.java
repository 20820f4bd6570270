// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTableTest {
  @Test
  void comments_and_blank_lines_are_skipped_and_the_last_cell_may_hold_commas() {
    SiteTable table = SiteTable.parse("t", "# x\n\na,b\n1 , 2, three\n", "a", "b");

    assertThat(table.rows()).containsExactly(new SiteTable.Row(4, List.of("1", "2, three")));
  }

  @Test
  void a_wrong_header_or_row_is_told_with_its_line() {
    assertThatThrownBy(() -> SiteTable.parse("t", "a,c\n", "a", "b"))
        .isInstanceOf(MalformedTableException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> SiteTable.parse("t", "a,b\nonly one\n", "a", "b"))
        .hasMessageContaining("line 2");
  }

  @Test
  void words_lose_case_accents_and_borders() {
    assertThat(Words.of("Région_Axillaire-GAUCHE (2)").list())
        .containsExactly("region", "axillaire", "gauche", "2");
    assertThat(Words.of("ＬＮ１").list()).containsExactly("ln", "1");
    assertThat(Words.of("").isEmpty()).isTrue();
  }

  @Test
  void phrases_stand_in_order() {
    assertThat(Phrase.of("ct guided").isIn(Words.of("Biopsy, CT-guided"))).isTrue();
    assertThat(Phrase.of("ct guided").isIn(Words.of("guided CT"))).isFalse();
    assertThat(Phrase.of("biops*").isIn(Words.of("Biopsie"))).isTrue();
    assertThat(Phrase.of("left").isIn(Words.of("leftover"))).isFalse();
    assertThat(Phrase.of("腋").isIn(Words.of("左侧腋窝"))).isTrue();
  }
}
