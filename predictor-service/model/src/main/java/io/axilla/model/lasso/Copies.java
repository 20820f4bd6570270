// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that are copies of an earlier one, but for unit, origin and sign. How a coefficient is
 * shared among copies is left open by the function that is minimised; here the first has it all.
 */
final class Copies {
  /** Signatures of copies differ by rounding alone, which is far below this. */
  private static final double NEAR = 1e-10;

  private static final double GOLDEN = 0.6180339887498949;

  private Copies() {}

  /** Whether each column is a copy of one before it. */
  static boolean[] of(StandardisedColumns x) {
    double[] signature = signatures(x);
    List<Integer> order =
        IntStream.range(0, x.columns())
            .filter(j -> !x.isConstant(j))
            .boxed()
            .sorted(Comparator.comparingDouble(j -> signature[j]))
            .toList();
    boolean[] isCopy = new boolean[x.columns()];
    for (int k = 1; k < order.size(); k++) {
      int one = order.get(k);
      for (int m = k - 1; m >= 0; m--) {
        int other = order.get(m);
        if (signature[one] - signature[other] > NEAR) {
          break;
        }
        if (x.areCopies(one, other)) {
          isCopy[Math.max(one, other)] = true;
        }
      }
    }
    return isCopy;
  }

  /** A number of each column that copies share, and others by chance only. */
  private static double[] signatures(StandardisedColumns x) {
    double[] weights = new double[x.rows()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (i * GOLDEN % 1 - 0.5) / weights.length;
    }
    double[] signature = new double[x.columns()];
    x.dots(weights, signature);
    for (int j = 0; j < signature.length; j++) {
      signature[j] = Math.abs(signature[j]);
    }
    return signature;
  }
}
