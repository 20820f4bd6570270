// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table with a caption, one line of headings, and rows; its first column stands to the left. */
public final class Table {
  private static final int FEW = 15;

  private final String caption;
  private final List<String> headings;
  private final List<Element> rows = new ArrayList<>();
  private final Set<Integer> textColumns = new HashSet<>();
  private boolean longer;

  private Table(String caption, List<String> headings) {
    this.caption = caption;
    this.headings = List.copyOf(headings);
  }

  public static Table of(String caption, String... headings) {
    return new Table(caption, Arrays.asList(headings));
  }

  public static Table of(String caption, List<String> headings) {
    return new Table(caption, headings);
  }

  /** Says which columns hold words rather than numbers; before the first row. */
  public Table words(Integer... columns) {
    textColumns.addAll(List.of(columns));
    return this;
  }

  /** Adds a row of strings and nodes; a {@code td} is taken as the cell. */
  public Table row(Object... cells) {
    return row(Arrays.asList(cells));
  }

  /** Adds a row. */
  public Table row(List<?> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(cells.size() + " cells under " + headings.size());
    }
    List<Element> row = new ArrayList<>();
    for (Object cell : cells) {
      if (row.isEmpty()) {
        row.add(Element.of("th", cell).with("scope", "row"));
      } else if (cell instanceof Element element && element.name().equals("td")) {
        row.add(element);
      } else if (textColumns.contains(row.size())) {
        row.add(Element.of("td", cell).as("text"));
      } else {
        row.add(Element.of("td", cell));
      }
    }
    rows.add(Element.of("tr", row));
    return this;
  }

  /** Adds a heading across all columns. */
  public Table group(String heading) {
    Element cell =
        Element.of("th", heading).with("scope", "rowgroup").with("colspan", "" + headings.size());
    rows.add(Element.of("tr", cell.as("group")));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Lets the table, if it is long, go on over several pages, its headings repeated. */
  public Table overPages() {
    longer = true;
    return this;
  }

  public Element element() {
    List<Element> head = new ArrayList<>();
    for (String heading : headings) {
      Element cell = Element.of("th", heading).with("scope", "col");
      head.add(textColumns.contains(head.size()) ? cell.as("text") : cell);
    }
    Element table =
        Element.of(
            "table",
            Element.of("caption", caption),
            Element.of("thead", Element.of("tr", head)),
            Element.of("tbody", rows));
    return longer && rows.size() > FEW
        ? Element.of("div", table.as("over-pages")).as("long")
        : table.as("whole");
  }
}
