// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decision records are numbered once each, short, and complete. */
class DecisionRecordsTest {
  private static final int PAGE = 60;

  /** Records that weigh alternatives where they decide, without a section for them. */
  private static final Set<Integer> WEIGHED_WITHIN = Set.of(2, 6);

  @Test
  void numbers_are_unique_and_those_of_the_titles() throws IOException {
    List<Integer> numbers = records().stream().map(DecisionRecordsTest::number).toList();

    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    assertThat(records())
        .allSatisfy(
            file -> assertThat(Repository.read(file)).startsWith("# " + number(file) + ". "));
  }

  @Test
  void each_has_context_decision_alternatives_and_consequences() throws IOException {
    assertThat(records())
        .allSatisfy(
            file -> {
              String text = Repository.read(file);
              assertThat(text).containsPattern("(?m)^(## |\\*\\*)Context");
              assertThat(text).containsPattern("(?m)^(## |\\*\\*)Decision");
              if (!WEIGHED_WITHIN.contains(number(file))) {
                assertThat(text).containsPattern("(?m)^(## |\\*\\*)Alternatives");
              }
              assertThat(text).containsPattern("(?m)^(## |\\*\\*)Consequences");
            });
  }

  @Test
  void each_fits_on_a_page() throws IOException {
    assertThat(records())
        .allSatisfy(
            file -> assertThat(Repository.read(file).lines().count()).isLessThanOrEqualTo(PAGE));
  }

  private static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(Repository.path("docs/adr"))) {
      return files.sorted().toList();
    }
  }

  private static int number(Path file) {
    String name = String.valueOf(file.getFileName());
    assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
    return Integer.parseInt(name.substring(0, 4));
  }
}
