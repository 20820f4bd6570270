// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 4. */
class ClinicalRuleTest {
  private final TimelineFixture f = new TimelineFixture();

  @Test
  void no_record_waits_for_the_record_and_not_for_its_side() {
    f.hasClinical = false;

    assertThat(f.decideAll()).hasSize(1);
    assertThat(f.decide().side()).isNull();
    assertThat(brief(f.decide())).isEqualTo("WAITING - - CLINICAL_RECORD");
  }

  @Test
  void a_record_without_side_is_still_looked_at() {
    f.sides = List.of();
    f.nacEnd = "2022-01-01";
    f.abandoned = true;

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - SIDE CLINICAL_DATES NAC_ABANDONED");
  }

  @Test
  void left_stands_before_right_and_a_side_said_twice_is_one() {
    f.sides = List.of(Side.RIGHT, Side.LEFT, Side.RIGHT);

    assertThat(f.decideAll()).extracting(Decision::side).containsExactly(Side.LEFT, Side.RIGHT);
  }

  // "Those of nacStart, nacEnd, surgery that are known must be in this order (or equal)"

  @ParameterizedTest
  @CsvSource({
    "2022-01-20, 2022-01-19,",
    "2022-01-20, , 2022-01-19",
    ", 2022-06-01, 2022-05-31",
    "2022-01-20, 2022-06-01, 2022-05-31"
  })
  void dates_out_of_order_are_refused(String nacStart, String nacEnd, String surgery) {
    f.nacStart = nacStart;
    f.nacEnd = nacEnd;
    f.surgery = surgery;

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - CLINICAL_DATES");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-20, 2022-01-20, 2022-01-20",
    "2022-01-20, , 2022-01-20",
    ", 2022-06-01, 2022-06-01",
    ", , 2022-06-01",
    ", ,"
  })
  void equal_and_unknown_dates_are_in_order(String nacStart, String nacEnd, String surgery) {
    f.nacStart = nacStart;
    f.nacEnd = nacEnd;
    f.surgery = surgery;

    assertThat(f.decide().refusedBecause()).doesNotContain(RefusalCode.CLINICAL_DATES);
  }

  @Test
  void abandoned_chemotherapy_is_refused() {
    f.abandoned = true;

    assertThat(brief(f.decide())).isEqualTo("REFUSED - - NAC_ABANDONED");
  }
}
