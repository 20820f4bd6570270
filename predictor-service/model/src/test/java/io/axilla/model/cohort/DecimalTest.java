// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @Test
  void every_number_is_the_nearest_double() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30);
      String text =
          i % 3 == 0
              ? Double.toString(value)
              : String.format(Locale.ROOT, i % 3 == 1 ? "%.6g" : "%.16e", value);
      assertThat(Decimal.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "+1.5", ".5", "5.", "1e+06", "1E-400", "9007199254740993"})
  void reads_what_is_a_number(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1,5",
        "1 5",
        "1e",
        "e5",
        "NaN",
        "Infinity",
        "1e400",
        "1f",
        "0x1p3",
        "1e99999",
        "٣"
      })
  void refuses_what_is_none(String text) {
    assertThat(Decimal.parse(text)).isNaN();
  }
}
