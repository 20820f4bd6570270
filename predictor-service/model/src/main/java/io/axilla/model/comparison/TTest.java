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
 * @param t difference of the means over its standard error
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

  /** The test without its interval, whose quantile costs more than all else. */
  public record Statistic(double difference, double error, double df) {
    private static final Statistic ABSENT = new Statistic(Double.NaN, Double.NaN, Double.NaN);

    /** Student's: one variance, n₁ + n₂ − 2 degrees of freedom. */
    public static Statistic pooled(Moments positive, Moments negative) {
      double df = (double) positive.n() + negative.n() - 2;
      if (positive.n() == 0 || negative.n() == 0 || df < 1) {
        return ABSENT;
      }
      double variance = (positive.sumOfSquares() + negative.sumOfSquares()) / df;
      double error = Math.sqrt(variance * (1.0 / positive.n() + 1.0 / negative.n()));
      return new Statistic(positive.mean() - negative.mean(), error, df);
    }

    /** Welch's: each group its variance, degrees of freedom by Satterthwaite. */
    public static Statistic welch(Moments positive, Moments negative) {
      if (positive.n() < 2 || negative.n() < 2) {
        return ABSENT;
      }
      double first = positive.variance() / positive.n();
      double second = negative.variance() / negative.n();
      double df =
          (first + second)
              * (first + second)
              / (first * first / (positive.n() - 1) + second * second / (negative.n() - 1));
      return new Statistic(positive.mean() - negative.mean(), Math.sqrt(first + second), df);
    }

    public double t() {
      return difference / error;
    }

    public double p() {
      return Double.isInfinite(t()) ? 0 : StudentT.twoSided(t(), df);
    }

    TTest withInterval(double confidence) {
      if (Double.isNaN(t())) {
        return new TTest(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      }
      double margin = error == 0 ? 0 : error * StudentT.twoSidedQuantile(confidence, df);
      return new TTest(t(), df, p(), difference - margin, difference + margin);
    }
  }

  static TTest pooled(Moments positive, Moments negative, double confidence) {
    return Statistic.pooled(positive, negative).withInterval(confidence);
  }

  static TTest welch(Moments positive, Moments negative, double confidence) {
    return Statistic.welch(positive, negative).withInterval(confidence);
  }
}
