// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.StudyInstanceUid;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 8: "the greater UID (compared component by component as numbers of any length)". */
class UidOrderTest {
  @ParameterizedTest
  @CsvSource({
    "2.25.9, 2.25.10",
    "1.99, 2.0",
    "2.25, 2.25.0",
    "2.25.9.9, 2.25.10.1",
    "2.25.18446744073709551615, 2.25.18446744073709551616",
    "2.25.99999999999999999999999999999999999999, 2.25.100000000000000000000000000000000000000"
  })
  void the_lesser_comes_first(String lesser, String greater) {
    Comparator<? super StudyInstanceUid> order = UidOrder.BY_COMPONENT;

    assertThat(order.compare(new StudyInstanceUid(lesser), new StudyInstanceUid(greater)))
        .isNegative();
    assertThat(order.compare(new StudyInstanceUid(greater), new StudyInstanceUid(lesser)))
        .isPositive();
  }

  @Test
  void a_uid_equals_itself() {
    StudyInstanceUid uid = new StudyInstanceUid("2.25.340282366920938463463374607431768211455");

    assertThat(UidOrder.BY_COMPONENT.compare(uid, uid)).isZero();
  }
}
