// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.calibration;

import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.LogisticRegression;
import io.axilla.model.regression.NumberPredictor;
import java.util.List;
import java.util.Optional;

/**
 * Logistic regressions of the outcome on a linear predictor (Cox 1958).
 *
 * @param calibrationInTheLarge intercept with the linear predictor as offset
 * @param intercept of outcome ~ linear predictor
 * @param slope of outcome ~ linear predictor; absent when all are equal
 */
public record Recalibration(
    double calibrationInTheLarge,
    double calibrationInTheLargeSe,
    double intercept,
    double interceptSe,
    double slope,
    double slopeSe) {
  private static final Estimate ABSENT = new Estimate(Double.NaN, Double.NaN);

  public static Recalibration of(double[] linearPredictor, int[] outcome) {
    if (outcome.length == 0) {
      return of(ABSENT, ABSENT, ABSENT);
    }
    LogisticFit line = line(linearPredictor, outcome);
    return of(
        estimate(LogisticRegression.fit(outcome, List.of(), linearPredictor), 0),
        estimate(line, 0),
        estimate(line, 1));
  }

  /** The regression on the linear predictor: intercept and slope. */
  public static LogisticFit line(double[] linearPredictor, int[] outcome) {
    return LogisticRegression.fit(outcome, List.of(NumberPredictor.of("lp", linearPredictor)));
  }

  private static Recalibration of(Estimate large, Estimate intercept, Estimate slope) {
    return new Recalibration(
        large.coefficient(),
        large.standardError(),
        intercept.coefficient(),
        intercept.standardError(),
        slope.coefficient(),
        slope.standardError());
  }

  private static Estimate estimate(LogisticFit fit, int term) {
    Optional<Estimate> estimate = fit.terms().get(term).estimate();
    return estimate.orElse(ABSENT);
  }
}
