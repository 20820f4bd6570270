// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Settings;
import io.axilla.model.decision.NetBenefit;
import io.axilla.model.table.Columns;

/** Net benefit at one threshold. */
public record DecisionCurve(
    double threshold,
    double treatNone,
    double treatAll,
    double clinical,
    double radiomics,
    double combined) {
  /** At all thresholds of the settings. */
  static Columns<DecisionCurve> of(ByModel<double[]> scores, int[] outcome, Settings settings) {
    return new Columns<>(
        DecisionCurve.class,
        NetBenefit.thresholds(settings).stream()
            .map(
                t ->
                    new DecisionCurve(
                        t,
                        0,
                        NetBenefit.ofAll(t, outcome),
                        NetBenefit.of(t, scores.clinical(), outcome),
                        NetBenefit.of(t, scores.radiomics(), outcome),
                        NetBenefit.of(t, scores.combined(), outcome)))
            .toList());
  }
}
