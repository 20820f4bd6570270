// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** YAML on one line: scalars, lists and maps in brackets. */
final class YamlFlow {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern REAL =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private final String text;
  private final int line;
  private int at;

  private YamlFlow(String text, int line) {
    this.text = text;
    this.line = line;
  }

  static @Nullable Object parse(String text, int line) {
    YamlFlow flow = new YamlFlow(text, line);
    Object value = flow.value("");
    flow.skipBlanks();
    if (flow.at < text.length()) {
      throw Yaml.syntax(line, "unexpected '" + text.substring(flow.at) + "'");
    }
    return value;
  }

  /** Where the colon after a key stands, -1 if there is none. */
  static int keyEnd(String text) {
    char quote = 0;
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        return -1;
      } else if (c == ':'
          && (n + 1 == text.length() || Character.isWhitespace(text.charAt(n + 1)))) {
        return n;
      }
    }
    return -1;
  }

  static String unquoted(String key) {
    boolean quoted =
        key.length() > 1
            && (key.startsWith("'") || key.startsWith("\""))
            && key.endsWith(key.substring(0, 1));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private @Nullable Object value(String enders) {
    skipBlanks();
    if (at == text.length()) {
      return null;
    }
    char c = text.charAt(at);
    if (c == '[') {
      return list();
    }
    if (c == '{') {
      return map();
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    if ("&*!|>%@`".indexOf(c) >= 0) {
      throw Yaml.syntax(line, "'" + c + "' is not read here");
    }
    int start = at;
    while (at < text.length() && enders.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return scalar(text.substring(start, at).strip());
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> items = new ArrayList<>();
    at++;
    skipBlanks();
    while (!ends(']')) {
      items.add(value(",]"));
      separator(']');
    }
    return items;
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    at++;
    skipBlanks();
    while (!ends('}')) {
      Object key = value(":,}");
      skipBlanks();
      Object entry = null;
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        entry = value(",}");
      }
      if (key == null || entries.put(String.valueOf(key), entry) != null) {
        throw Yaml.syntax(line, "a key is missing or stands twice");
      }
      separator('}');
    }
    return entries;
  }

  private boolean ends(char bracket) {
    if (at == text.length()) {
      throw Yaml.syntax(line, "a bracket is not closed");
    }
    if (text.charAt(at) == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private void separator(char bracket) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      skipBlanks();
    } else if (at == text.length() || text.charAt(at) != bracket) {
      throw Yaml.syntax(line, "a comma or '" + bracket + "' is missing");
    }
  }

  private String quoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw Yaml.syntax(line, "a quote is not closed");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private static @Nullable Object scalar(String word) {
    return switch (word) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> number(word);
    };
  }

  private static Object number(String word) {
    if (INTEGER.matcher(word).matches() && word.length() < 18) {
      return Long.parseLong(word);
    }
    return REAL.matcher(word).matches() ? (Object) Double.parseDouble(word) : word;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
