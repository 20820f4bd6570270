// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Side;
import io.axilla.extractor.imaging.mask.AnatomyTable.Says;
import io.axilla.extractor.imaging.vocabulary.Phrase;
import io.axilla.extractor.imaging.vocabulary.Words;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a label says, word by word. */
final class LabelReader {
  /**
   * Something else beats the axilla ("axillary vein"), a node beats all ("axilla level I node").
   */
  private static final List<Says> STRONGEST_FIRST = List.of(Says.NODE, Says.OTHER, Says.AXILLA);

  /** A row of the table on labels. */
  record Entry(Phrase words, Says says, @Nullable Side side, boolean abbreviation) {}

  /** Region and sides that a label names. */
  record Reading(Says says, Set<Side> sides) {}

  private final List<Entry> entries;

  LabelReader(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  Reading read(Words label) {
    BitSet known = new BitSet();
    BitSet onRegion = new BitSet();
    Set<Says> found = EnumSet.noneOf(Says.class);
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Entry entry : entries) {
      BitSet at = entry.words().positionsIn(label);
      if (!entry.abbreviation() && !at.isEmpty()) {
        known.or(at);
        if (entry.says() != Says.NOTHING) {
          onRegion.or(at);
          found.add(entry.says());
        }
        if (entry.side() != null) {
          sides.add(entry.side());
        }
      }
    }
    for (Entry entry : entries) {
      if (entry.abbreviation() && entry.side() != null && standsOut(entry, label, onRegion)) {
        known.or(entry.words().positionsIn(label));
        sides.add(entry.side());
      }
    }
    return new Reading(says(label, found, known), sides);
  }

  private static Says says(Words label, Set<Says> found, BitSet known) {
    for (Says says : STRONGEST_FIRST) {
      if (found.contains(says)) {
        return says;
      }
    }
    for (int n = 0; n < label.count(); n++) {
      if (!known.get(n) && !isNumberOrLetter(label.list().get(n))) {
        return Says.OTHER;
      }
    }
    return Says.NOTHING;
  }

  /** A bare letter is a side only at an end of the label and beside the name of a region. */
  private static boolean standsOut(Entry entry, Words label, BitSet onRegion) {
    BitSet at = entry.words().positionsIn(label);
    int last = label.count() - 1;
    boolean begins = at.get(0) && onRegion.get(at.nextClearBit(0));
    int before = last > 0 && at.get(last) ? at.previousClearBit(last) : -1;
    return begins || (before >= 0 && onRegion.get(before));
  }

  private static boolean isNumberOrLetter(String word) {
    return word.length() == 1 || word.chars().allMatch(Character::isDigit);
  }
}
