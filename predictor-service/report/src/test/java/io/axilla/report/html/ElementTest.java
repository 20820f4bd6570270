// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTest {
  private static String write(Node node) {
    StringBuilder out = new StringBuilder();
    node.appendTo(out);
    return out.toString();
  }

  @Test
  void text_and_attributes_are_escaped() {
    assertThat(write(Element.of("p", "a<b & \"c\" 'd'").with("title", "<\">")))
        .isEqualTo("<p title=\"&lt;&quot;&gt;\">a&lt;b &amp; &quot;c&quot; &#39;d&#39;</p>");
  }

  @Test
  void only_what_html_has_no_end_of_is_closed_at_once() {
    assertThat(write(Element.of("br"))).isEqualTo("<br/>");
    assertThat(write(Element.of("td"))).isEqualTo("<td></td>");
  }

  @Test
  void a_picture_and_a_style_sheet_cannot_be_anything() {
    assertThatThrownBy(() -> new Svg("<svg/><script/>"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StyleSheet("</style>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_row_has_a_cell_under_every_heading() {
    Table table = Table.of("Caption", "a", "b");
    assertThatThrownBy(() -> table.row(List.of("1"))).isInstanceOf(IllegalArgumentException.class);
    assertThat(write(table.row("1", "2").element())).contains("<th scope=\"row\">1</th><td>2</td>");
  }
}
