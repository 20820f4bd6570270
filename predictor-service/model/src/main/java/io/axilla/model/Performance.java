// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.calibration.Recalibration;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.distribution.Normal;
import org.jspecify.annotations.Nullable;

/**
 * What a model was worth on some patients; a measure that is null was not computed.
 *
 * @param data on whom
 * @param responders patients with axillary pCR
 * @param auc area under the receiver operating characteristic
 * @param slope calibration slope; 1 is right, below 1 the probabilities are too extreme
 * @param intercept calibration in the large: the logit by which probabilities are too low
 * @param brier mean squared error of the probability
 */
public record Performance(
    Judged data,
    int patients,
    int responders,
    @Nullable Measure auc,
    @Nullable Measure slope,
    @Nullable Measure intercept,
    @Nullable Measure brier) {
  public Performance {
    if (patients < 1 || responders < 0 || responders > patients) {
      throw new IllegalArgumentException(
          "patients must be 1 or more, responders from 0 to patients");
    }
  }

  /** Of what was computed: 95 % intervals of DeLong and Wald; what does not exist is null. */
  public static Performance of(Judged data, Auc auc, Recalibration line, double brier) {
    return new Performance(
        data,
        auc.n(),
        auc.nPos(),
        Measure.ofFinite(auc.auc(), auc.ciLo(), auc.ciHi()),
        wald(line.slope(), line.slopeSe()),
        wald(line.calibrationInTheLarge(), line.calibrationInTheLargeSe()),
        Measure.ofFinite(brier, Double.NaN, Double.NaN));
  }

  private static @Nullable Measure wald(double value, double se) {
    double margin = Normal.twoSidedQuantile(0.95) * se;
    return Measure.ofFinite(value, value - margin, value + margin);
  }
}
