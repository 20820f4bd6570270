// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Links and file names in the documents point to what is there. */
class LinksTest {
  /** The one document that is linked before it is there: skipped visibly, strict once it is. */
  private static final Path TO_COME = Path.of("docs/benchmarks.md");

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

  /** Paths of this project in backticks, without placeholders. */
  private static final Pattern NAMED =
      Pattern.compile(
          "`((?:docs|infra|dicom-listener|extractor-service|predictor-service|reporter-service)"
              + "/[\\w./-]+)`");

  @TestFactory
  Stream<DynamicTest> point_to_what_is_there() throws IOException {
    return documents().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Repository.path("").relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) {
    boolean toCome = false;
    String text = Repository.read(file);
    Path folder = Objects.requireNonNull(file.getParent());
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String target = link.group(1);
      if (target.matches("[a-z]+:.*")) {
        continue;
      }
      String[] parts = target.split("#", 2);
      Path path = parts[0].isEmpty() ? file : folder.resolve(parts[0]).normalize();
      if (path.endsWith(TO_COME) && !Files.exists(path)) {
        toCome = true;
        continue;
      }
      assertThat(path).as(target).exists();
      if (parts.length == 2) {
        assertThat(anchors(path)).as(target).contains(parts[1]);
      }
    }
    for (MatchResult named : NAMED.matcher(text).results().toList()) {
      String name = named.group(1);
      boolean built = name.contains("/target/");
      boolean exists = Files.exists(Repository.path(name)) || startsAFile(Repository.path(name));
      assertThat(built || exists).as(name).isTrue();
    }
    assumeFalse(toCome, "all other links are sound; still to be written: " + TO_COME);
  }

  /** A decision record may be named by its number alone. */
  private static boolean startsAFile(Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      String start = path.getFileName() + "-";
      return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith(start));
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> anchors(Path file) {
    return Repository.read(file)
        .lines()
        .filter(line -> line.matches("#+ .*"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> root = Files.list(Repository.path(""));
        Stream<Path> docs = Files.walk(Repository.path("docs"))) {
      Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(documents::add);
    }
    documents.add(Repository.path("infra/contracts/README.md"));
    return documents;
  }
}
