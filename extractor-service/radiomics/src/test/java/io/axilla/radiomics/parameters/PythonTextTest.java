// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authority: repr of Python 3. */
class PythonTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "100, 100.0",
    "-1234567.5, -1234567.5",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.5e300, 1.5e+300",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "2e-3, 0.002",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "4.9e-324, 5e-324",
    "0.30000000000000004, 0.30000000000000004",
    "-0.0, -0.0"
  })
  void numbers_have_the_fewest_digits(double value, String text) {
    assertThat(PythonText.of(value)).isEqualTo(text);
  }

  @Test
  void what_a_file_holds_is_written_as_python_would() {
    Object document = Yaml.parse("a: [1, 2.50, x, true]\nb: {c: null}");
    assertThat(PythonText.of(document)).isEqualTo("{'a': [1, 2.5, 'x', True], 'b': {'c': None}}");
    assertThat(PythonText.tuple(List.of(1.0, 0.25, 6.5))).isEqualTo("(1.0, 0.25, 6.5)");
  }
}
