// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.extractor.imaging.vocabulary.Phrase;
import io.axilla.extractor.imaging.vocabulary.SiteTable;
import io.axilla.extractor.imaging.vocabulary.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The convolution kernels that are soft, by manufacturer. A kernel in the table is a word ({@code
 * STANDARD}) or letters with a range of numbers ({@code B10-45}, which takes B30f as well); what is
 * not in it is not known to be soft.
 */
public final class KernelTable {
  private static final String[] COLUMNS = {"manufacturer", "kernel", "note"};
  private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d{1,4})-(\\d{1,4})");
  private static final Pattern NUMBERED = Pattern.compile("([A-Z]+)(\\d{1,4})[A-Z]{0,3}(-[A-Z]+)?");

  private record Soft(Phrase manufacturer, String kernel) {
    boolean takes(Words maker, String name) {
      if (!manufacturer.isIn(maker)) {
        return false;
      }
      Matcher range = RANGE.matcher(kernel);
      Matcher numbered = NUMBERED.matcher(name);
      if (range.matches() && numbered.matches()) {
        int number = Integer.parseInt(numbered.group(2));
        return range.group(1).equals(numbered.group(1))
            && number >= Integer.parseInt(range.group(2))
            && number <= Integer.parseInt(range.group(3));
      }
      return kernel.equals(name);
    }
  }

  private final List<Soft> rows;

  private KernelTable(SiteTable table) {
    List<Soft> soft = new ArrayList<>();
    for (SiteTable.Row row : table.rows()) {
      soft.add(new Soft(table.phrase(row, 0), row.cell(1).toUpperCase(Locale.ROOT)));
    }
    rows = List.copyOf(soft);
  }

  public static KernelTable shipped() {
    return new KernelTable(
        SiteTable.shipped(KernelTable.class, "/io/axilla/extractor/imaging/kernels.csv", COLUMNS));
  }

  public static KernelTable read(Path file) {
    return new KernelTable(SiteTable.read(file, COLUMNS));
  }

  public boolean isSoft(@Nullable String manufacturer, @Nullable String kernel) {
    if (manufacturer == null || kernel == null) {
      return false;
    }
    Words maker = Words.of(manufacturer);
    String name = kernel.strip().toUpperCase(Locale.ROOT);
    return rows.stream().anyMatch(row -> row.takes(maker, name));
  }
}
