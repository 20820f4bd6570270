// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  @ParameterizedTest
  @CsvSource({
    // difference, held from authoritative, new from authoritative, takes over, code, conflict
    "NONE, false, false, false, , false",
    "NONE, true, true, false, , false",
    "PATIENT_DETAILS, false, false, false, PATIENT_DETAILS_CHANGED, false",
    "PATIENT_DETAILS, false, true, true, REPLACED_BY_SOURCE, false",
    "ATTRIBUTES, false, false, false, ATTRIBUTES_CHANGED, true",
    "ATTRIBUTES, true, false, false, ATTRIBUTES_CHANGED, false",
    "ATTRIBUTES, false, true, true, REPLACED_BY_SOURCE, false",
    "ATTRIBUTES, true, true, true, REPLACED_BY_SOURCE, false",
    "PATIENT, false, false, false, OBJECT_OF_OTHER_PATIENT, true",
    "PATIENT, true, false, false, OBJECT_OF_OTHER_PATIENT, false",
    "PATIENT, false, true, true, REPLACED_BY_SOURCE, false",
    "CONTENT, false, false, false, OBJECT_CONFLICT, true",
    "CONTENT, true, true, false, OBJECT_CONFLICT, true",
  })
  void follows_the_table(
      Difference difference,
      boolean heldIsAuthoritative,
      boolean newIsAuthoritative,
      boolean takesOver,
      @Nullable SetAsideCode code,
      boolean conflict) {
    assertThat(Verdict.of(difference, heldIsAuthoritative, newIsAuthoritative))
        .isEqualTo(new Verdict(takesOver, code, conflict));
  }
}
