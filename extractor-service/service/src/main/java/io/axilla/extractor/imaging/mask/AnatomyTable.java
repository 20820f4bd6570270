// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Side;
import io.axilla.extractor.imaging.vocabulary.SiteTable;
import io.axilla.extractor.imaging.vocabulary.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table from which region and side of masks are told, shipped with the program and open to
 * a site's edits. Codes speak first; a label fills in where they say nothing, makes a node of an
 * axilla, and is heard on the side in any case. A code that is not in the table shows something
 * else ({@link Region#OTHER}), and so does a label with a word that is not in it and none that is.
 */
public final class AnatomyTable {
  private static final String[] COLUMNS = {"kind", "region", "side", "code or words"};

  private enum Kind {
    /** A coded concept, scheme|value; what follows a blank is its meaning. */
    CODE,
    /** Words of a label. */
    LABEL,
    /** Words that count only at an end of a label and beside a word on a region. */
    ABBREVIATION
  }

  /** What a row says of the region; NOTHING is said on purpose, as by "Tissue" or "Segment". */
  enum Says {
    AXILLA(Region.AXILLA),
    NODE(Region.NODE),
    OTHER(Region.OTHER),
    NOTHING(null);

    private final @Nullable Region region;

    Says(@Nullable Region region) {
      this.region = region;
    }

    @Nullable Region region() {
      return region;
    }
  }

  private record Concept(Says says, @Nullable Side side) {}

  private static final Concept NO_CODE = new Concept(Says.NOTHING, null);
  private static final Concept UNKNOWN_CODE = new Concept(Says.OTHER, null);

  private final Map<String, Concept> codes = new HashMap<>();
  private final LabelReader labels;

  private AnatomyTable(SiteTable table) {
    List<LabelReader.Entry> entries = new ArrayList<>();
    for (SiteTable.Row row : table.rows()) {
      Kind kind = table.constant(row, 0, Kind.class);
      Says says = row.cell(1).isEmpty() ? Says.NOTHING : table.constant(row, 1, Says.class);
      Side side = row.cell(2).isEmpty() ? null : table.constant(row, 2, Side.class);
      if (kind == Kind.CODE) {
        codes.put(row.cell(3).split("\\s", 2)[0], new Concept(says, side));
      } else {
        entries.add(
            new LabelReader.Entry(table.phrase(row, 3), says, side, kind == Kind.ABBREVIATION));
      }
    }
    labels = new LabelReader(entries);
  }

  /** Made when it is first asked for. */
  private static final class Shipped {
    static final AnatomyTable TABLE =
        new AnatomyTable(
            SiteTable.shipped(
                AnatomyTable.class, "/io/axilla/extractor/imaging/anatomy.csv", COLUMNS));
  }

  public static AnatomyTable shipped() {
    return Shipped.TABLE;
  }

  public static AnatomyTable read(Path file) {
    return new AnatomyTable(SiteTable.read(file, COLUMNS));
  }

  /** What codes and label of one segment or ROI say together. */
  public Anatomy of(CodedAnatomy coded, @Nullable String label) {
    Concept type = concept(coded.type());
    Concept place = concept(coded.anatomicRegion());
    LabelReader.Reading read = labels.read(Words.of(label == null ? "" : label));
    Set<Side> sides = EnumSet.noneOf(Side.class);
    addSide(sides, type.side());
    addSide(sides, place.side());
    for (String modifier : coded.modifiers()) {
      addSide(sides, codes.getOrDefault(modifier, NO_CODE).side());
    }
    sides.addAll(read.sides());
    Side side = sides.size() == 1 ? sides.iterator().next() : null;
    return new Anatomy(
        region(coded(type.says(), place.says()), read.says()).region(), side, sides.size() > 1);
  }

  /** A node in the axilla is a node, an axilla in the chest an axilla. */
  private static Says coded(Says type, Says place) {
    if (type == Says.NOTHING || (type == Says.AXILLA && place == Says.NODE)) {
      return place;
    }
    return type;
  }

  private static Says region(Says coded, Says label) {
    if (coded == Says.NOTHING || (coded == Says.AXILLA && label == Says.NODE)) {
      return label;
    }
    return coded;
  }

  private Concept concept(Optional<String> code) {
    return code.map(c -> codes.getOrDefault(c, UNKNOWN_CODE)).orElse(NO_CODE);
  }

  private static void addSide(Set<Side> sides, @Nullable Side side) {
    if (side != null) {
      sides.add(side);
    }
  }
}
