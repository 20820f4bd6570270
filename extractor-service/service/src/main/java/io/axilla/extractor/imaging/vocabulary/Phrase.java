// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words of a table that stand for something when they follow each other in a text. A trailing star
 * takes every ending ({@code lymph*}); Chinese words are found within longer ones.
 */
public final class Phrase {
  private final List<String> patterns;

  private Phrase(List<String> patterns) {
    this.patterns = patterns;
  }

  /** From a table's cell: words between blanks. */
  public static Phrase of(String text) {
    List<String> patterns =
        Stream.of(text.strip().split("\\s+")).filter(p -> !p.isEmpty()).map(Phrase::plain).toList();
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("a phrase needs a word");
    }
    return new Phrase(patterns);
  }

  /** The positions of all words that belong to an occurrence of this phrase. */
  public BitSet positionsIn(Words text) {
    BitSet found = new BitSet(text.count());
    for (int from = 0; from + patterns.size() <= text.count(); from++) {
      if (standsAt(from, text)) {
        found.set(from, from + patterns.size());
      }
    }
    return found;
  }

  public boolean isIn(Words text) {
    return !positionsIn(text).isEmpty();
  }

  @Override
  public String toString() {
    return String.join(" ", patterns);
  }

  private boolean standsAt(int from, Words text) {
    for (int n = 0; n < patterns.size(); n++) {
      if (!matches(patterns.get(n), text.list().get(from + n))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String pattern, String word) {
    if (pattern.endsWith("*")) {
      return word.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return isChinese(pattern) ? word.contains(pattern) : word.equals(pattern);
  }

  private static boolean isChinese(String pattern) {
    return Character.UnicodeScript.of(pattern.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  private static String plain(String pattern) {
    boolean open = pattern.endsWith("*");
    List<String> words = Words.of(pattern).list();
    if (words.size() != 1) {
      throw new IllegalArgumentException("not one word between blanks: " + pattern);
    }
    return open ? words.get(0) + "*" : words.get(0);
  }
}
