// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.descriptive.Moments;
import java.util.stream.IntStream;

/** A number in two groups. */
public record NumberComparison(Groups groups, TTest tPooled, TTest tWelch, MannWhitney mannWhitney)
    implements Comparison {
  /** Both groups. */
  public record Groups(GroupSummary pos, GroupSummary neg) {}

  static NumberComparison of(Cohort cohort, Variable variable, int[] rows, double confidence) {
    double[] pos = present(cohort, variable, rows, true);
    double[] neg = present(cohort, variable, rows, false);
    int positives = (int) IntStream.of(rows).filter(cohort::isPositive).count();
    int negatives = rows.length - positives;
    return new NumberComparison(
        new Groups(
            GroupSummary.of(pos, positives - pos.length),
            GroupSummary.of(neg, negatives - neg.length)),
        TTest.pooled(Moments.of(pos), Moments.of(neg), confidence),
        TTest.welch(Moments.of(pos), Moments.of(neg), confidence),
        MannWhitney.of(pos, neg));
  }

  private static double[] present(Cohort cohort, Variable variable, int[] rows, boolean positive) {
    return IntStream.of(rows)
        .filter(row -> cohort.isPositive(row) == positive && !cohort.isMissing(variable, row))
        .mapToDouble(row -> cohort.number(variable, row))
        .toArray();
  }
}
