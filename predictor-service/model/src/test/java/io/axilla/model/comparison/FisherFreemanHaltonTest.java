// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network against plain enumeration in whole numbers, which cannot round. */
class FisherFreemanHaltonTest {
  private static final BigDecimal SLACK = new BigDecimal("1.0000001");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void equals_plain_enumeration(int seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(4);
    int[] pos = new int[rows];
    int[] neg = new int[rows];
    for (int row = 0; row < rows; row++) {
      pos[row] = random.nextInt(seed % 2 == 0 ? 3 : 12);
      neg[row] = 1 + random.nextInt(seed % 3 == 0 ? 3 : 10);
    }

    assertThat(FisherFreemanHalton.p(CountTable.of(pos, neg)))
        .as("seed %d", seed)
        .isCloseTo(enumerated(pos, neg), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 2000})
  void large_balanced_tables_need_no_time(int perRow) {
    int[] half = {perRow / 2, perRow / 2, perRow / 2, perRow / 2, perRow / 2};
    int[] other = {perRow / 2 - 9, perRow / 2 + 9, perRow / 2, perRow / 2 + 4, perRow / 2 - 4};

    assertThat(FisherFreemanHalton.p(CountTable.of(half, other))).isBetween(0.5, 1.0);
  }

  private static double enumerated(int[] pos, int[] neg) {
    BigInteger observed = BigInteger.ONE;
    int positives = 0;
    for (int row = 0; row < pos.length; row++) {
      observed = observed.multiply(choose(pos[row] + neg[row], pos[row]));
      positives += pos[row];
    }
    BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO};
    BigDecimal bound = new BigDecimal(observed).multiply(SLACK);
    walk(pos, neg, 0, positives, BigInteger.ONE, bound, sums);
    return new BigDecimal(sums[0])
        .divide(new BigDecimal(sums[1]), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static void walk(
      int[] pos,
      int[] neg,
      int row,
      int left,
      BigInteger product,
      BigDecimal bound,
      BigInteger[] sums) {
    if (row == pos.length) {
      if (left == 0) {
        sums[1] = sums[1].add(product);
        if (new BigDecimal(product).compareTo(bound) <= 0) {
          sums[0] = sums[0].add(product);
        }
      }
      return;
    }
    int total = pos[row] + neg[row];
    for (int x = 0; x <= Math.min(total, left); x++) {
      walk(pos, neg, row + 1, left - x, product.multiply(choose(total, x)), bound, sums);
    }
  }

  private static BigInteger choose(int n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
