// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.util.Arrays;

/**
 * The minimum of 1/2 b'Gb - linear'b + lambda sum |b_j|, found exactly in finitely many steps: the
 * feature-sign search of Lee, Battle, Raina, Ng (2007).
 *
 * <p>For given signs of the nonzero coordinates, the active ones, the minimum is that of a linear
 * system. On the way there, a coordinate whose sign would change stops at zero and leaves. Once
 * there, the zero whose condition |linear_j - (Gb)_j| &lt;= lambda is violated most enters. Each of
 * these lowers the function, however much columns resemble each other, which is why no coordinate
 * descent is used: it needs as many sweeps as columns are alike.
 */
final class ActiveSet {
  private static final double DEPENDENT = 1e-13;

  /** Changes of the penalty by less than this part are none. */
  private static final double LEVEL = 1e-9;

  /** Violations of a zero's condition by less than this are rounding. */
  private static final double ROUNDING = 1e-15;

  private final Gram gram;
  private final ActiveFactor factor;

  // Of one search
  private double[] b = {};
  private double[] sign = {};
  private double[] linear = {};
  private boolean[] refused = {};
  private double lambda;

  ActiveSet(Gram gram) {
    this.gram = gram;
    this.factor = new ActiveFactor(gram);
  }

  /** To be called when the matrix begins anew; while it only grows, what was computed is kept. */
  void clear() {
    factor.clear();
  }

  double[] minimise(double[] linearPart, double[] start, double weight) {
    int size = gram.size();
    b = Arrays.copyOf(start, size);
    linear = linearPart;
    lambda = weight;
    sign = Arrays.stream(b).map(Math::signum).toArray();
    refused = new boolean[size];
    followSigns();
    for (int changes = 0; changes < 100 + 10 * size; changes++) {
      settle();
      int entering = mostViolated();
      if (entering < 0) {
        break;
      }
      include(entering);
    }
    return b;
  }

  /** Makes the nonzero coordinates the factor's members. */
  private void followSigns() {
    boolean[] isMember = new boolean[sign.length];
    for (int r = factor.size() - 1; r >= 0; r--) {
      if (sign[factor.member(r)] == 0) {
        factor.remove(r);
      } else {
        isMember[factor.member(r)] = true;
      }
    }
    for (int j = 0; j < sign.length; j++) {
      if (sign[j] != 0 && !isMember[j]) {
        include(j);
      }
    }
  }

  /** Goes to the minimum for the signs there are; what reaches zero on the way leaves. */
  private void settle() {
    while (true) {
      int count = factor.size();
      double[] target = new double[count];
      for (int r = 0; r < count; r++) {
        int j = factor.member(r);
        target[r] = linear[j] - lambda * sign[j];
      }
      factor.solve(target);
      double step = 1;
      int first = -1;
      for (int r = 0; r < count; r++) {
        int j = factor.member(r);
        if (target[r] * sign[j] <= 0) {
          double crossing = b[j] == 0 ? 0 : b[j] / (b[j] - target[r]);
          if (first < 0 || crossing < step) {
            step = crossing;
            first = r;
          }
        }
      }
      for (int r = 0; r < count; r++) {
        int j = factor.member(r);
        b[j] = first < 0 ? target[r] : b[j] + step * (target[r] - b[j]);
      }
      if (first < 0) {
        return;
      }
      // What leaves without having moved violated its condition by rounding only.
      refused[factor.member(first)] |= step == 0;
      leave(first);
    }
  }

  private void leave(int member) {
    int j = factor.member(member);
    b[j] = 0;
    sign[j] = 0;
    factor.remove(member);
  }

  /** The zero that violates its condition most, given a sign; -1 if none does. */
  private int mostViolated() {
    double[] rest = new double[b.length];
    gram.times(b, rest);
    int most = -1;
    double largest = lambda + ROUNDING * Math.max(1, lambda);
    for (int j = 0; j < b.length; j++) {
      rest[j] = linear[j] - rest[j];
      if (sign[j] == 0 && !refused[j] && Math.abs(rest[j]) > largest) {
        largest = Math.abs(rest[j]);
        most = j;
      }
    }
    if (most >= 0) {
      sign[most] = Math.signum(rest[most]);
    }
    return most;
  }

  /** Makes a coordinate that has a sign a member; others may have to leave for it, or it itself. */
  private void include(int j) {
    while (!factor.append(j, DEPENDENT)) {
      if (!slide(j)) {
        b[j] = 0;
        sign[j] = 0;
        refused[j] = true;
        return;
      }
    }
  }

  /**
   * Moves along the dependence of a column on the members, which changes the penalty but not the
   * fit, to where a member becomes zero and leaves for good. One that enters goes the way of its
   * sign, since its violation says that the function falls there; else the penalty decides.
   *
   * @return false if it is rather the coordinate itself that should be zero
   */
  private boolean slide(int j) {
    double[] weights = factor.dependence();
    double direction = b[j] == 0 ? sign[j] : direction(j, weights);
    int first = -1;
    double step = direction * sign[j] < 0 ? Math.abs(b[j]) : Double.POSITIVE_INFINITY;
    for (int r = 0; r < weights.length; r++) {
      int member = factor.member(r);
      double move = -direction * weights[r];
      if (move * b[member] < 0 && -b[member] / move < step) {
        step = -b[member] / move;
        first = r;
      }
    }
    if (Double.isInfinite(step)) {
      return false; // Not with columns that depend exactly: the penalty falls, yet nothing ends it.
    }
    b[j] += step * direction;
    for (int r = 0; r < weights.length; r++) {
      b[factor.member(r)] -= step * direction * weights[r];
    }
    if (first >= 0) {
      refused[factor.member(first)] = true;
      leave(first);
    }
    return first >= 0;
  }

  private double direction(int j, double[] weights) {
    double slope = sign[j];
    for (int r = 0; r < weights.length; r++) {
      slope -= sign[factor.member(r)] * weights[r];
    }
    return Math.abs(slope) <= LEVEL ? -sign[j] : -Math.signum(slope);
  }
}
