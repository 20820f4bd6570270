// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of YAML that parameter files are written in: maps and lists by indentation or in
 * brackets, plain and quoted scalars, comments. Anchors, tags, multi-line strings and several
 * documents are refused. Scalars become null, Boolean, Long, Double or String.
 */
final class Yaml {
  private record Line(int number, int indent, String text) {}

  private final List<Line> lines;
  private int at;

  private Yaml(List<Line> lines) {
    this.lines = lines;
  }

  /** The document, null if it is empty. */
  static @Nullable Object parse(String text) {
    Yaml yaml = new Yaml(lines(text));
    if (yaml.lines.isEmpty()) {
      return null;
    }
    Object document = yaml.block(yaml.lines.get(0).indent);
    if (yaml.at < yaml.lines.size()) {
      throw syntax(yaml.lines.get(yaml.at).number, "the indentation does not fit");
    }
    return document;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    StringBuilder open = new StringBuilder();
    int openAt = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String line = withoutComment(raw).stripTrailing();
      if (line.isBlank() || (line.equals("---") && lines.isEmpty())) {
        continue;
      }
      if (line.stripLeading().startsWith("\t") || line.startsWith("\t")) {
        throw syntax(number, "tabs cannot indent");
      }
      if (open.length() == 0) {
        openAt = number;
      }
      open.append(open.length() == 0 ? line : " " + line.strip());
      if (brackets(open) <= 0) {
        String whole = open.toString();
        int indent = whole.length() - whole.stripLeading().length();
        lines.add(new Line(openAt, indent, whole.strip()));
        open.setLength(0);
      }
    }
    if (open.length() > 0) {
      throw syntax(openAt, "a bracket is not closed");
    }
    return lines;
  }

  private static String withoutComment(String line) {
    char quote = 0;
    for (int n = 0; n < line.length(); n++) {
      char c = line.charAt(n);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && (n == 0 || Character.isWhitespace(line.charAt(n - 1)))) {
        return line.substring(0, n);
      }
    }
    return line;
  }

  private static int brackets(CharSequence text) {
    int depth = 0;
    char quote = 0;
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return depth;
  }

  private @Nullable Object block(int indent) {
    Line line = lines.get(at);
    if (isItem(line)) {
      return sequence(indent);
    }
    if (YamlFlow.keyEnd(line.text) < 0) {
      at++;
      return YamlFlow.parse(line.text, line.number);
    }
    return mapping(indent);
  }

  private List<@Nullable Object> sequence(int indent) {
    List<@Nullable Object> items = new ArrayList<>();
    while (at < lines.size() && lines.get(at).indent == indent && isItem(lines.get(at))) {
      Line line = lines.get(at++);
      String item = line.text.substring(1).strip();
      items.add(item.isEmpty() ? nested(indent, false) : YamlFlow.parse(item, line.number));
    }
    return items;
  }

  private Map<String, @Nullable Object> mapping(int indent) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (at < lines.size() && lines.get(at).indent == indent && !isItem(lines.get(at))) {
      Line line = lines.get(at++);
      int end = YamlFlow.keyEnd(line.text);
      if (end < 0) {
        throw syntax(line.number, "a key and a colon are missing in '" + line.text + "'");
      }
      String key = YamlFlow.unquoted(line.text.substring(0, end).strip());
      String value = line.text.substring(end + 1).strip();
      if (map.containsKey(key)) {
        throw syntax(line.number, "the key '" + key + "' stands twice");
      }
      map.put(key, value.isEmpty() ? nested(indent, true) : YamlFlow.parse(value, line.number));
    }
    return map;
  }

  /** What is indented under a line; under a key a list need not be indented. */
  private @Nullable Object nested(int indent, boolean isKey) {
    if (at < lines.size()) {
      Line next = lines.get(at);
      if (next.indent > indent || (isKey && next.indent == indent && isItem(next))) {
        return block(next.indent);
      }
    }
    return null;
  }

  private static boolean isItem(Line line) {
    return line.text.equals("-") || line.text.startsWith("- ");
  }

  static ParameterException syntax(int line, String what) {
    return new ParameterException(
        ParameterException.Code.SYNTAX,
        "line " + line + ": " + what,
        "see the YAML of PyRadiomics' examples");
  }
}
