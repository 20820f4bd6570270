// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.validation;

import io.axilla.model.discrimination.Auc;
import io.axilla.model.signature.Radscore;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the loss (1 − area under the curve of the radiomics score, train) grows when one
 * feature's values are exchanged among the patients.
 *
 * @param baselineLoss by permutation: outcomes exchanged, score as it is
 * @param features by feature: mean loss over the permutations, and its excess over the full loss
 * @param losses by feature and permutation
 */
public record PermutationImportance(
    double fullModelLoss,
    List<Double> baselineLoss,
    Keyed<Importance> features,
    Map<String, List<Double>> losses) {
  /** Of one feature. */
  public record Importance(double meanLoss, double meanDrop) {}

  /**
   * @param train rows
   * @param outcome of these rows
   * @param permutations of positions among them
   */
  public static PermutationImportance of(
      Radscore score, int[] train, int[] outcome, List<int[]> permutations) {
    double[] scores = new double[train.length];
    for (int i = 0; i < train.length; i++) {
      scores[i] = score.at(train[i]);
    }
    double full = 1 - Auc.area(scores, outcome);
    List<Double> baseline = new ArrayList<>();
    for (int[] permutation : permutations) {
      int[] permuted = new int[outcome.length];
      for (int i = 0; i < permuted.length; i++) {
        permuted[i] = outcome[permutation[i]];
      }
      baseline.add(1 - Auc.area(scores, permuted));
    }
    Map<String, List<Double>> losses = new LinkedHashMap<>();
    Map<String, Importance> features = new LinkedHashMap<>();
    for (int feature = 0; feature < score.names().size(); feature++) {
      List<Double> own = new ArrayList<>();
      for (int[] permutation : permutations) {
        double[] changed = new double[train.length];
        for (int i = 0; i < train.length; i++) {
          changed[i] = score.at(train[i], feature, train[permutation[i]]);
        }
        own.add(1 - Auc.area(changed, outcome));
      }
      losses.put(score.names().get(feature), own);
      features.put(score.names().get(feature), new Importance(mean(own), mean(own) - full));
    }
    return new PermutationImportance(full, baseline, Keyed.of(Importance.class, features), losses);
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
