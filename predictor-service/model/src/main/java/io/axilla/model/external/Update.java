// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import java.util.List;

/**
 * How a model was fitted to new patients (Vergouwe et al. 2017, Stat Med 36:4529).
 *
 * @param method chosen
 * @param asked whether a person chose it; else the closed test procedure did
 * @param tests likelihood ratio tests of the revision against each simpler method, in the order of
 *     the procedure
 * @param intercept added to the linear predictor after the slope; 0 when revised
 * @param slope by which the linear predictor is multiplied; 1 when revised
 * @param digest of the new model file
 */
public record Update(
    Method method,
    boolean asked,
    List<Comparison> tests,
    double intercept,
    double slope,
    String digest) {
  /** From the least change to the most. */
  public enum Method {
    /** Nothing changes. */
    ORIGINAL,
    /** The intercept alone. */
    INTERCEPT,
    /** Intercept and slope. */
    RECALIBRATION,
    /** The combined step is fitted again, the score stays. */
    REVISION
  }

  /** The revision against a simpler method. */
  public record Comparison(Method simpler, double chiSquared, int df, double p) {}

  public Update {
    tests = List.copyOf(tests);
  }
}
