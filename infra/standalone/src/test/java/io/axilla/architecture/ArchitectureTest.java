// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house keeps its invariants, and each rule is shown to notice a breach that is planted for it.
 */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.axilla");
  private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("planted");

  static Stream<String> rules() {
    return Rules.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps(String rule) {
    Rules.all().get(rule).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_planted_breach_is_noticed_by(String rule) {
    assertThat(Rules.all().get(rule).evaluate(BREACHES).hasViolation()).as(rule).isTrue();
  }
}
