// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every class and test that docs/risk-coverage.md names exists, and no risk stands without one. */
class RiskDocumentTest {
  private static final List<List<String>> RISKS =
      Repository.rows(Repository.read("docs/risk-coverage.md"), "");

  @Test
  void names_production_classes_that_there_are() {
    assertThat(Repository.codeSpansOfColumn(RISKS, 3))
        .isSubsetOf(simpleNames(Repository.mainSources()));
  }

  @Test
  void names_tests_that_there_are() {
    assertThat(Repository.codeSpansOfColumn(RISKS, 4))
        .isSubsetOf(simpleNames(Repository.testSources()))
        .allSatisfy(name -> assertThat(name).matches(".*(Test|IT)"));
  }

  @Test
  void every_risk_has_a_class_and_a_test_and_its_number() {
    assertThat(RISKS).hasSizeGreaterThanOrEqualTo(25);
    assertThat(RISKS)
        .allSatisfy(
            row -> {
              assertThat(Repository.codeSpans(row.get(3))).as(row.get(1)).isNotEmpty();
              assertThat(Repository.codeSpans(row.get(4))).as(row.get(1)).isNotEmpty();
            });
    assertThat(RISKS.stream().map(row -> Integer.valueOf(row.get(0))).toList())
        .isEqualTo(IntStream.rangeClosed(1, RISKS.size()).boxed().toList());
  }

  @Test
  void says_what_it_is_not() {
    assertThat(Repository.read("docs/risk-coverage.md"))
        .contains("Research use, not a certification artefact");
  }

  private static Set<String> simpleNames(List<Path> sources) {
    return sources.stream()
        .map(source -> String.valueOf(source.getFileName()).replace(".java", ""))
        .collect(Collectors.toSet());
  }
}
