// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.vocabulary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Free text as words that can be compared: compatibility forms (NFKC), accents and case gone, split
 * at everything that is neither letter nor digit, between letters and digits, and at the humps of
 * {@code camelCase}. A single capital at a word's end ({@code AxillaL}) is not split off, for it
 * may mean anything. Chinese stays in one piece.
 */
public record Words(List<String> list) {
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{L})");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern BORDER =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  public Words {
    list = List.copyOf(list);
  }

  public static Words of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String humps = HUMP.matcher(composed).replaceAll(" ");
    String plain = ACCENT.matcher(Normalizer.normalize(humps, Normalizer.Form.NFD)).replaceAll("");
    return new Words(
        Stream.of(BORDER.split(plain.toLowerCase(Locale.ROOT))).filter(w -> !w.isEmpty()).toList());
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  public int count() {
    return list.size();
  }
}
