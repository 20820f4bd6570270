// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.distribution.StudentT;

/**
 * Two-sample t test, positive minus negative group. Without any spread t is infinite and p is 0
 * when the means differ; where they do not, or a group is too small, nothing exists.
 *
 * @param t (x̄₁ − x̄₂)/se
 * @param df degrees of freedom
 * @param p two-sided
 * @param lower lower limit of the difference of means
 * @param upper upper limit
 */
public record TTest(
    double t,
    double df,
    double p,
    @JsonProperty("ci_lo") double lower,
    @JsonProperty("ci_hi") double upper) {

  /** Student's: one variance, n₁ + n₂ − 2 degrees of freedom. */
  public static TTest pooled(Moments positive, Moments negative, double confidence) {
    double df = (double) positive.n() + negative.n() - 2;
    if (positive.n() == 0 || negative.n() == 0 || df < 1) {
      return absent();
    }
    double variance = (positive.sumOfSquares() + negative.sumOfSquares()) / df;
    double error = Math.sqrt(variance * (1.0 / positive.n() + 1.0 / negative.n()));
    return of(positive.mean() - negative.mean(), error, df, confidence);
  }

  /** Welch's: each group its variance, degrees of freedom by Satterthwaite. */
  public static TTest welch(Moments positive, Moments negative, double confidence) {
    if (positive.n() < 2 || negative.n() < 2) {
      return absent();
    }
    double first = positive.variance() / positive.n();
    double second = negative.variance() / negative.n();
    double error = Math.sqrt(first + second);
    double df =
        (first + second)
            * (first + second)
            / (first * first / (positive.n() - 1) + second * second / (negative.n() - 1));
    return of(positive.mean() - negative.mean(), error, df, confidence);
  }

  private static TTest of(double difference, double error, double df, double confidence) {
    double t = difference / error;
    if (Double.isNaN(t)) {
      return absent();
    }
    double margin = error == 0 ? 0 : error * StudentT.twoSidedQuantile(confidence, df);
    double p = error == 0 ? 0 : StudentT.twoSided(t, df);
    return new TTest(t, df, p, difference - margin, difference + margin);
  }

  private static TTest absent() {
    return new TTest(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
