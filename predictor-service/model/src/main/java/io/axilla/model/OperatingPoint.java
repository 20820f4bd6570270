// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule "pCR if the probability is at least the threshold", made so that by cross-validated
 * probabilities no larger share of the training patients with residual disease than the site allows
 * is taken for pCR.
 *
 * @param maximumMissedRate the site's largest share, above 0 and below 1
 * @param threshold 0 to 1
 * @param values what the rule gave, by the patients it was tried on
 */
public record OperatingPoint(
    double maximumMissedRate, double threshold, List<PredictiveValues> values) {
  /**
   * A rate is null where nobody was in its denominator.
   *
   * @param missed of the patients with residual disease those taken for pCR
   * @param predictiveOfResponse of those taken for pCR the ones who had it
   * @param predictiveOfResidual of those not taken for pCR the ones with residual disease
   */
  public record PredictiveValues(
      Judged data,
      @Nullable Rate missed,
      @Nullable Rate predictiveOfResponse,
      @Nullable Rate predictiveOfResidual) {}

  public OperatingPoint {
    values = List.copyOf(values);
    if (!(maximumMissedRate > 0 && maximumMissedRate < 1)) {
      throw new IllegalArgumentException("maximumMissedRate must be above 0 and below 1");
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be from 0 to 1");
    }
  }
}
