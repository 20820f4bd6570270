// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/**
 * How many patients a prediction model of this kind asks for (Riley et al., BMJ 2020;368:m441):
 * enough that the expected shrinkage is 0.9 or better, that apparent and adjusted R2 differ by 0.05
 * at most, and that the overall risk is known to 0.05.
 *
 * @param parameters of the regression, the intercept not counted
 * @param rate of axillary pCR
 * @param coxSnellR2 that the model shows; the truth is less, and asks for more patients
 * @param forShrinkage least number for the first criterion
 * @param forR2 for the second
 * @param forRisk for the third
 */
public record SampleSize(
    int patients,
    int parameters,
    double rate,
    double coxSnellR2,
    int forShrinkage,
    int forR2,
    int forRisk) {
  private static final double SHRINKAGE = 0.9;
  private static final double MARGIN = 0.05;
  private static final double Z = 1.959963984540054;

  /**
   * @param likelihoodRatio of the fitted model against the intercept alone
   */
  static SampleSize of(int patients, int responders, int parameters, double likelihoodRatio) {
    double rate = (double) responders / patients;
    double r2 = -Math.expm1(-likelihoodRatio / patients);
    double largest = -Math.expm1(2 * (rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate)));
    double second = r2 / (r2 + MARGIN * largest);
    return new SampleSize(
        patients,
        parameters,
        rate,
        r2,
        needed(parameters, r2, SHRINKAGE),
        needed(parameters, r2, second),
        (int) Math.ceil(Z / MARGIN * Z / MARGIN * rate * (1 - rate)));
  }

  private static int needed(int parameters, double r2, double shrinkage) {
    return (int) Math.ceil(parameters / ((shrinkage - 1) * Math.log1p(-r2 / shrinkage)));
  }

  /** The largest of the three. */
  public int needed() {
    return Math.max(forShrinkage, Math.max(forR2, forRisk));
  }

  public boolean isEnough() {
    return patients >= needed();
  }
}
