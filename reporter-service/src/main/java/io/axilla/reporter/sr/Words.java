// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.ApplicabilityFinding;
import io.axilla.contracts.Code;
import io.axilla.contracts.Prediction;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a code means, as a sentence for people. A code that the table does not know is shown as it
 * is.
 */
public final class Words {
  private static final Map<String, String> TABLE = read();

  private Words() {}

  public static String of(Code code) {
    String exact = TABLE.get(code.value());
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, String> entry : TABLE.entrySet()) {
      String name = entry.getKey();
      if (name.endsWith("*") && code.value().startsWith(name.substring(0, name.length() - 1))) {
        String rest = code.value().substring(name.length() - 1);
        return entry.getValue().replace("{}", rest.toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    return code.value();
  }

  /** The same, followed by what the prediction says of each value that the code is about. */
  public static String of(Code code, Prediction prediction) {
    return Stream.concat(
            Stream.of(of(code)),
            prediction.applicability().stream()
                .filter(finding -> code.equals(finding.code()))
                .map(ApplicabilityFinding::words))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> read() {
    Properties properties = new Properties();
    try (InputStream stream = Words.class.getResourceAsStream("words.properties")) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of words cannot be read", e);
    }
    Map<String, String> table = new TreeMap<>();
    properties.forEach((code, sentence) -> table.put((String) code, (String) sentence));
    return Map.copyOf(table);
  }
}
