// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.discrimination.DeLongTest;

/** The models' areas against each other. */
public record AreaTests(
    DeLongTest clinicalVsCombined, DeLongTest radiomicsVsCombined, DeLongTest clinicalVsRadiomics) {
  static AreaTests of(ByModel<double[]> scores, int[] outcome) {
    return new AreaTests(
        DeLongTest.of(scores.clinical(), scores.combined(), outcome),
        DeLongTest.of(scores.radiomics(), scores.combined(), outcome),
        DeLongTest.of(scores.clinical(), scores.radiomics(), outcome));
  }
}
