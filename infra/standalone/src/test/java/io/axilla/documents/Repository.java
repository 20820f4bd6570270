// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The working tree as these tests see it: texts, tables, sources. */
final class Repository {
  private static final Path ROOT = Path.of(System.getProperty("axilla.root"));
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "node_modules");
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");

  private Repository() {}

  static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  static String read(String relative) {
    return read(path(relative));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Sources of production code, without generated ones. */
  static List<Path> mainSources() {
    return sources("/src/main/java/");
  }

  static List<Path> testSources() {
    return sources("/src/test/java/");
  }

  private static List<Path> sources(String part) {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> unix(file).contains(part))
          .filter(Repository::isOurs)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the sources", e);
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : ROOT.relativize(file)) {
      if (LEFT_OUT.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  static String unix(Path file) {
    return file.toString().replace('\\', '/');
  }

  /** Rows of all tables below a heading, or of the whole text; cells stripped, headers left out. */
  static List<List<String>> rows(String text, String heading) {
    String section = heading.isEmpty() ? text : section(text, heading);
    List<String> lines = section.lines().toList();
    return java.util.stream.IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("|"))
        .filter(i -> !isHeader(lines, i) && !isRule(lines.get(i)))
        .mapToObj(i -> cells(lines.get(i)))
        .toList();
  }

  /** From a heading to the next one of the same or a higher level. */
  static String section(String text, String heading) {
    int level = heading.indexOf(' ');
    StringBuilder section = new StringBuilder();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      boolean isHeading = line.matches("#{1," + level + "} .*");
      if (isHeading) {
        inside = line.equals(heading);
      } else if (inside) {
        section.append(line).append('\n');
      }
    }
    if (section.isEmpty()) {
      throw new IllegalArgumentException("there is no section " + heading);
    }
    return section.toString();
  }

  /** What stands between backticks, in the order of the text. */
  static List<String> codeSpans(String text) {
    return CODE_SPAN.matcher(text).results().map(match -> match.group(1)).toList();
  }

  static Set<String> codeSpansOfColumn(List<List<String>> rows, int column) {
    return rows.stream()
        .flatMap(row -> codeSpans(row.get(column)).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isHeader(List<String> lines, int i) {
    return i + 1 < lines.size() && isRule(lines.get(i + 1));
  }

  private static boolean isRule(String line) {
    return line.matches("\\|[-:| ]+\\|");
  }

  private static List<String> cells(String line) {
    String[] parts = line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1);
    return Arrays.stream(parts).map(cell -> cell.strip().replace("\\|", "|")).toList();
  }
}
