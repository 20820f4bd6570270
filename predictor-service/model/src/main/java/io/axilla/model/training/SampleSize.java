// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import java.util.List;

/**
 * How many patients the criteria of Riley et al. 2020 (BMJ 368:m441) ask for, and how many there
 * are.
 *
 * @param patients train rows
 * @param events the rarer outcome among them
 * @param prevalence share of pCR
 * @param anticipatedNagelkerkeR2 of the model that is hoped for; a setting
 * @param requirements for the regression of the combined step alone, and for every candidate that
 *     the pipeline looked at
 */
public record SampleSize(
    int patients,
    int events,
    double prevalence,
    double anticipatedNagelkerkeR2,
    List<Requirement> requirements) {
  /**
   * @param of what is counted as parameters, in words
   * @param parameters candidate predictor parameters
   * @param prevalence patients for the outcome's share within 0.05
   * @param error patients for a mean absolute error of 0.05; NaN beyond 30 parameters, where the
   *     formula is not given
   * @param shrinkage patients for a shrinkage of 0.9
   * @param optimism patients for an optimism of 0.05 in Nagelkerke's R²
   * @param needed the largest of these
   * @param eventsPerParameter that there are
   */
  public record Requirement(
      String of,
      int parameters,
      int prevalence,
      double error,
      int shrinkage,
      int optimism,
      int needed,
      double eventsPerParameter) {}

  public SampleSize {
    requirements = List.copyOf(requirements);
  }
}
