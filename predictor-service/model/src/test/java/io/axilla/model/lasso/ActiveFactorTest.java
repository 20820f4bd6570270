// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ActiveFactorTest {
  private static final int SIZE = 40;
  private static final int LENGTH = 60;

  private final Random random = new Random(3);
  private final Gram gram = new Gram();
  private final ActiveFactor factor = new ActiveFactor(gram);

  private void columns(int dependentOnFirstTwo) {
    double[] columns = new double[SIZE * LENGTH];
    for (int j = 0; j < SIZE; j++) {
      for (int i = 0; i < LENGTH; i++) {
        columns[j * LENGTH + i] =
            j == dependentOnFirstTwo ? 2 * columns[i] - columns[LENGTH + i] : random.nextGaussian();
      }
      gram.add(columns, LENGTH);
    }
  }

  private void solvesItsSystem() {
    double[] x = new double[factor.size()];
    for (int r = 0; r < x.length; r++) {
      x[r] = r - 2.5;
    }
    double[] b = x.clone();
    factor.solve(b);
    for (int r = 0; r < x.length; r++) {
      double sum = 0;
      for (int c = 0; c < x.length; c++) {
        sum += gram.get(factor.member(r), factor.member(c)) * b[c];
      }
      assertThat(sum).isCloseTo(x[r], within(1e-9));
    }
  }

  @Test
  void members_come_and_go_in_any_order() {
    columns(-1);
    boolean[] in = new boolean[SIZE];
    for (int change = 0; change < 300; change++) {
      int j = random.nextInt(SIZE);
      if (in[j]) {
        int member = 0;
        while (factor.member(member) != j) {
          member++;
        }
        factor.remove(member);
      } else {
        assertThat(factor.append(j, 1e-13)).isTrue();
      }
      in[j] ^= true;
    }
    assertThat(factor.size()).isGreaterThan(5);
    solvesItsSystem();
  }

  @Test
  void a_dependent_column_is_refused_with_its_weights() {
    columns(2);
    factor.append(0, 1e-13);
    factor.append(1, 1e-13);

    assertThat(factor.append(2, 1e-13)).isFalse();
    assertThat(factor.dependence()).containsExactly(new double[] {2, -1}, within(1e-12));
    assertThat(factor.append(3, 1e-13)).isTrue();
    solvesItsSystem();
  }
}
