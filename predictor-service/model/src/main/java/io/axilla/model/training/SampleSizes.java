// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.training.SampleSize.Requirement;
import java.util.List;

/**
 * The criteria of Riley et al. 2020 for a model with a binary outcome. With φ the share of events,
 * P parameters and the anticipated R²:
 *
 * <pre>
 * n₁ = (1.96/0.05)² φ(1 − φ)
 * n₂ = exp((−0.508 + 0.259 ln φ + 0.504 ln P − ln 0.05)/0.544)      P ≤ 30
 * n₃ = P / ((S − 1) ln(1 − R²cs/S)),  S = 0.9
 * n₄ = the same with S = R²cs / (R²cs + 0.05 max R²cs)
 * max R²cs = 1 − (φ^φ (1 − φ)^(1 − φ))²,  R²cs = R²Nagelkerke · max R²cs
 * </pre>
 */
final class SampleSizes {
  private static final double Z = 1.96;
  private static final double MARGIN = 0.05;
  private static final double SHRINKAGE = 0.9;
  private static final int MOST_FOR_ERROR = 30;

  private SampleSizes() {}

  static double maximumCoxSnell(double prevalence) {
    double logLikelihood =
        prevalence * Math.log(prevalence) + (1 - prevalence) * Math.log(1 - prevalence);
    return -Math.expm1(2 * logLikelihood);
  }

  /**
   * @param coxSnell anticipated R² of Cox and Snell
   */
  static Requirement requirement(
      String of, int parameters, double prevalence, double coxSnell, int events) {
    double events1 = Math.min(prevalence, 1 - prevalence);
    int forPrevalence = ceil(Z / MARGIN * (Z / MARGIN) * prevalence * (1 - prevalence));
    double error =
        parameters > MOST_FOR_ERROR
            ? Double.NaN
            : Math.ceil(
                Math.exp(
                    (-0.508
                            + 0.259 * Math.log(events1)
                            + 0.504 * Math.log(parameters)
                            - Math.log(MARGIN))
                        / 0.544));
    int shrinkage = shrunk(parameters, coxSnell, SHRINKAGE);
    int optimism =
        shrunk(parameters, coxSnell, coxSnell / (coxSnell + MARGIN * maximumCoxSnell(prevalence)));
    int needed = Math.max(Math.max(forPrevalence, shrinkage), optimism);
    needed = Double.isNaN(error) ? needed : Math.max(needed, (int) error);
    return new Requirement(
        of,
        parameters,
        forPrevalence,
        error,
        shrinkage,
        optimism,
        needed,
        (double) events / parameters);
  }

  private static int shrunk(int parameters, double coxSnell, double shrinkage) {
    return ceil(parameters / ((shrinkage - 1) * Math.log1p(-coxSnell / shrinkage)));
  }

  private static int ceil(double n) {
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(n));
  }

  /**
   * @param combined parameters of the combined step: the score and the clinical terms
   * @param candidates features that the screening looked at
   */
  static SampleSize of(
      int patients, int responders, double nagelkerke, int combined, int candidates) {
    double prevalence = (double) responders / patients;
    int events = Math.min(responders, patients - responders);
    double coxSnell = nagelkerke * maximumCoxSnell(prevalence);
    return new SampleSize(
        patients,
        events,
        prevalence,
        nagelkerke,
        List.of(
            requirement(
                "the combined regression: the score as one, and the clinical terms",
                combined,
                prevalence,
                coxSnell,
                events),
            requirement(
                "every candidate: the features that were screened, and the clinical terms",
                combined - 1 + candidates,
                prevalence,
                coxSnell,
                events)));
  }
}
