// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalStringTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "2.5, 2.5",
    "-142, -142",
    "100, 100",
    "1.0E-5, 0.00001",
    "358411.123456789012, 358411.123456789",
    "0.3333333333333333, 0.33333333333333",
    "-0.3333333333333333, -0.3333333333333",
    "1.2345678901234567E-300, 1.23456789E-300",
    "-1.2345678901234567E-300, -1.234567890E-300",
    "1.0E300, 1E300",
    "123456789012345680, 1.23456789012E17"
  })
  void numbers_take_at_most_16_characters(double value, String text) {
    assertThat(new java.math.BigDecimal(DecimalString.of(value))).isEqualByComparingTo(text);
    assertThat(DecimalString.of(value)).hasSizeLessThanOrEqualTo(16);
  }

  @Test
  void any_number_fits_and_is_near() {
    Random random = new Random(20261125);
    for (int i = 0; i < 4_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = DecimalString.of(value);
        assertThat(text).hasSizeLessThanOrEqualTo(16).matches("[-+0-9.E]+");
        assertThat(Double.parseDouble(text))
            .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(1e-6));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1.2.3", "1,234.5", "NaN", "Infinity", "0x1p3", "5f", "1d"})
  void what_is_no_decimal_number_is_refused(String text) {
    assertThatThrownBy(() -> DecimalString.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0.9500,0.95",
    "'0,95',0.95",
    "+1.5,1.5",
    "-28.3500000000000014,-28.35",
    "1E3,1000",
    "5.,5"
  })
  void what_occurs_in_practice_is_read(String text, double value) {
    assertThat(DecimalString.parse(text)).isEqualTo(value);
  }
}
