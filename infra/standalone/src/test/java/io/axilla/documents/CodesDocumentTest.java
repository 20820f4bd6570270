// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.extractor.pairing.PairingCode;
import io.axilla.listener.SetAsideCode;
import io.axilla.model.clinical.ClinicalVariable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources know stands in docs/codes.md with its sentence, and no other. */
class CodesDocumentTest {
  private static final String DOCUMENT = Repository.read("docs/codes.md");

  /** Enums whose constants are reasons, by the names that such types have. */
  private static final Pattern ENUM =
      Pattern.compile(
          "enum (\\w*(?:Code|Fault|Warning|Ineligibility|Exclusion|Refusal|Reason))\\b");

  private static final Pattern NEW_CODE = Pattern.compile("new Code\\(\"([A-Z0-9_]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_?)\"");
  private static final Pattern PREFIX = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*_)\"");

  /** Constants of standards and names of variables, which look like codes. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "AXILLA_.*|MET_.*|CLOSED_?PLANAR.*|SOFT_TISSUE|WITHDRAWAL_SERIES|"
              + String.join(
                  "|",
                  Stream.of(ClinicalVariable.values())
                      .flatMap(variable -> variable.levels().stream())
                      .map(Pattern::quote)
                      .toList()));

  @Test
  void holds_every_code_of_the_sources() throws Exception {
    Set<String> missing = codes();
    missing.removeAll(documented().keySet());

    assertThat(missing).as("codes that docs/codes.md lacks").isEmpty();
  }

  @Test
  void holds_no_code_that_the_sources_do_not_know() throws Exception {
    Set<String> known = codes();
    String sources =
        String.join("\n", Repository.mainSources().stream().map(Repository::read).toList());
    for (String code : documented().keySet()) {
      assertThat(known.contains(code) || sources.contains('"' + code + '"')).as(code).isTrue();
    }
  }

  @Test
  void says_the_sentences_that_people_are_shown() throws Exception {
    Map<String, String> documented = documented();
    Set<String> told = new TreeSet<>();
    for (Class<?> type : PairingCode.class.getPermittedSubclasses()) {
      for (Object constant : type.getEnumConstants()) {
        PairingCode code = (PairingCode) constant;
        assertThat(documented.get(code.name())).isEqualTo(code.sentence());
        told.add(code.name());
      }
    }
    for (SetAsideCode code : SetAsideCode.values()) {
      assertThat(DOCUMENT).contains("| `" + code.name() + "` | L | " + code.sentence() + " |");
      told.add(code.name());
    }
    Properties words = new Properties();
    words.load(
        new StringReader(
            Repository.read(
                "reporter-service/src/main/resources/io/axilla/reporter/sr/words.properties")));
    for (String code : words.stringPropertyNames()) {
      if (documented.containsKey(code) && !told.contains(code)) {
        assertThat(DOCUMENT).as(code).contains(words.getProperty(code));
      }
    }
  }

  @Test
  void operations_say_what_to_do_with_every_dead_letter() throws IOException {
    Set<String> handled =
        Repository.codeSpansOfColumn(
            Repository.rows(Repository.read("docs/operations.md"), "## Dead letters"), 0);

    assertThat(handled).containsAll(deadLetterCodes());
    assertThat(documented().keySet()).containsAll(handled);
  }

  /** Codes in files that give work up, and the marked ones. */
  private static Set<String> deadLetterCodes() {
    Set<String> codes = new TreeSet<>();
    for (Path source : Repository.mainSources()) {
      String text = Repository.read(source);
      boolean givesUp = text.contains("new PermanentFailure(");
      if (givesUp || Repository.unix(source).contains("/messaging/")) {
        NEW_CODE.matcher(text).results().map(found -> found.group(1)).forEach(codes::add);
      }
    }
    Pattern marked = Pattern.compile("(?m)^\\| `([A-Z_*]+)` † \\|");
    marked.matcher(DOCUMENT).results().map(found -> found.group(1)).forEach(codes::add);
    return codes;
  }

  /** From code to its sentence; of a code in several tables the first. */
  private static Map<String, String> documented() {
    Map<String, String> codes = new HashMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "")) {
      codes.putIfAbsent(Repository.codeSpans(row.get(0)).get(0), row.get(2));
    }
    return codes;
  }

  private static Set<String> codes() throws ClassNotFoundException {
    Set<String> codes = new TreeSet<>();
    for (Path source : Repository.mainSources()) {
      String text = Repository.read(source);
      for (MatchResult found : ENUM.matcher(text).results().toList()) {
        addConstants(source, found.group(1), codes);
      }
      Stream.of(NEW_CODE, LITERAL)
          .flatMap(pattern -> pattern.matcher(text).results())
          .map(found -> found.group(1))
          .filter(code -> !code.endsWith("_") && !NO_CODE.matcher(code).matches())
          .forEach(codes::add);
      PREFIX
          .matcher(text)
          .results()
          .map(found -> found.group(1) + "*")
          .filter(code -> !NO_CODE.matcher(code).matches())
          .forEach(codes::add);
    }
    assertThat(codes).as("codes were found").hasSizeGreaterThan(100);
    return codes;
  }

  private static void addConstants(Path source, String simpleName, Set<String> codes)
      throws ClassNotFoundException {
    String outer = className(source);
    boolean nested = !outer.endsWith("." + simpleName);
    Class<?> type =
        Class.forName(
            nested ? outer + "$" + simpleName : outer,
            false,
            CodesDocumentTest.class.getClassLoader());
    for (Object constant : type.getEnumConstants()) {
      codes.add(((Enum<?>) constant).name());
    }
  }

  private static String className(Path source) {
    String path = Repository.unix(source);
    String main = "/src/main/java/";
    return path.substring(path.indexOf(main) + main.length(), path.length() - ".java".length())
        .replace('/', '.');
  }
}
