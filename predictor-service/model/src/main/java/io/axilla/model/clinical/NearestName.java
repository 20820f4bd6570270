// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The known name nearest to a mistaken one, letter case aside: one that it begins, or that begins
 * it, else the one that takes the fewest edits (Levenshtein).
 */
final class NearestName {
  private NearestName() {}

  static String of(String name, List<String> known) {
    String lower = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparing((String k) -> !begins(lower, k.toLowerCase(Locale.ROOT)))
                .thenComparingInt(k -> distance(lower, k.toLowerCase(Locale.ROOT))))
        .orElseThrow();
  }

  private static boolean begins(String a, String b) {
    return !a.isEmpty() && (a.startsWith(b) || b.startsWith(a));
  }

  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[b.length()];
  }
}
