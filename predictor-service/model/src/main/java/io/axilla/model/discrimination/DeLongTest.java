// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import io.axilla.model.distribution.Normal;

/**
 * DeLong's test of two areas of the same patients. Without any difference and spread z is 0.
 *
 * @param diff auc1 − auc2
 * @param se from the covariance of the structural components
 * @param z diff/se
 * @param p two-sided
 */
public record DeLongTest(double auc1, double auc2, double diff, double se, double z, double p) {
  public static DeLongTest of(double[] first, double[] second, int[] outcome) {
    Placements one = Placements.of(first, outcome);
    Placements two = Placements.of(second, outcome);
    double difference = one.area() - two.area();
    double se = Math.sqrt(one.varianceOfDifference(two));
    double z = difference == 0 && se == 0 ? 0 : difference / se;
    return new DeLongTest(one.area(), two.area(), difference, se, z, Normal.twoSided(z));
  }
}
