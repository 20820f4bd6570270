// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.signature;

import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.selection.Scaling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What a signature is fitted on.
 *
 * @param features of all patients
 * @param scaling of the features in the rows
 * @param candidates names of the features that it may use
 * @param rows of the patients
 * @param outcome of these rows
 * @param fold of these rows, from 1
 * @param lasso how the path is made
 * @param executor runs the folds; no result depends on it
 */
public record Training(
    FeatureTable features,
    Scaling scaling,
    List<String> candidates,
    int[] rows,
    int[] outcome,
    int[] fold,
    LassoSettings lasso,
    Executor executor) {

  public Training {
    candidates = List.copyOf(candidates);
  }

  /** The same with other features. */
  public Training withCandidates(List<String> others) {
    return new Training(features, scaling, others, rows, outcome, fold, lasso, executor);
  }

  /** Of every candidate its column in the table of features. */
  int[] columns() {
    Map<String, Integer> columns = new HashMap<>();
    features.names().forEach(name -> columns.put(name, columns.size()));
    return candidates.stream().mapToInt(columns::get).toArray();
  }
}
