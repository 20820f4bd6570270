// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import io.axilla.model.distribution.ChiSquared;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fitted logistic regression.
 *
 * @param n rows
 * @param terms the intercept first, then the columns in the formula's order, aliased ones among
 *     them
 * @param rank columns that are not aliased, the intercept counted
 * @param deviance -2 log-likelihood
 * @param nullDeviance that of the intercept (and offset) alone
 * @param converged the deviance changed by less than 1e-10 of itself
 * @param separated some slope's standard error times its column's standard deviation (n - 1)
 *     exceeds 100: the fit has no finite optimum for practical purposes
 */
public record LogisticFit(
    int n,
    List<Term> terms,
    int rank,
    double deviance,
    double nullDeviance,
    boolean converged,
    boolean separated) {
  public static final String INTERCEPT = "(Intercept)";

  /**
   * One column of the model matrix.
   *
   * @param name {@code (Intercept)}, a variable's name, or {@code variable=level}
   * @param estimate empty if the column depends linearly on earlier ones (aliased)
   */
  public record Term(String name, Optional<Estimate> estimate) {}

  public LogisticFit {
    terms = List.copyOf(terms);
  }

  /** Names of the aliased columns. */
  public List<String> aliased() {
    return terms.stream().filter(t -> t.estimate().isEmpty()).map(Term::name).toList();
  }

  public double logLikelihood() {
    return -deviance / 2;
  }

  /** deviance + 2 rank. */
  public double aic() {
    return deviance + 2.0 * rank;
  }

  /** deviance + rank log(n). */
  public double bic() {
    return deviance + rank * Math.log(n);
  }

  public int dfResidual() {
    return n - rank;
  }

  /** Likelihood ratio statistic against the intercept alone. */
  public double lrtChi2() {
    return nullDeviance - deviance;
  }

  public int lrtDf() {
    return rank - 1;
  }

  /** Upper tail of the chi-squared distribution; empty without degrees of freedom. */
  public OptionalDouble lrtP() {
    return lrtDf() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ChiSquared.upper(lrtChi2(), lrtDf()));
  }

  /** (1 - exp(-lrtChi2 / n)) / (1 - exp(-nullDeviance / n)) (Nagelkerke 1991). */
  public double nagelkerkeR2() {
    return Math.expm1(-lrtChi2() / n) / Math.expm1(-nullDeviance / n);
  }

  /**
   * Linear predictor of one row, without offset: intercept plus coefficient times column.
   *
   * @param columns columns of the same names and order as the terms after the intercept
   */
  public double linearPredictor(List<NumberPredictor> columns, int row) {
    double sum = terms.get(0).estimate().orElseThrow().coefficient();
    for (int j = 1; j < terms.size(); j++) {
      Optional<Estimate> estimate = terms.get(j).estimate();
      if (estimate.isPresent()) {
        sum += estimate.get().coefficient() * columns.get(j - 1).value(row);
      }
    }
    return sum;
  }
}
