// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.discretise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.settings.Binning;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BinEdgesTest {
  private static BinEdges sixteen(double minimum, double maximum) {
    return BinEdges.of(
        minimum, maximum, PixelType.FLOAT64, new Binning.Count(16), OptionalDouble.empty());
  }

  @Test
  void a_value_on_an_edge_belongs_to_the_bin_above() {
    assertThat(sixteen(0, 16).level(3)).isEqualTo(4);
    assertThat(sixteen(0, 16).level(16)).isEqualTo(16);
  }

  /** In a time of its own: the search for the edge once never ended. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void values_that_bins_cannot_tell_apart_are_refused() {
    for (double huge : new double[] {1e17, 7.08e25, 1e300}) {
      assertThatThrownBy(() -> sixteen(huge, huge).level(huge))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("wider bins");
    }
  }
}
