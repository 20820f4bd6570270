// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.formula.FittedModel;

/**
 * What the whole pipeline makes of some rows.
 *
 * @param combined the regression on the score and the clinical terms, for every row of the cohort
 *     by the score as it will be used, whatever scores it was fitted on
 */
record PipelineFit(ScoreFit score, FittedModel combined) {
  boolean isSeparated() {
    return combined.fit().separated();
  }
}
