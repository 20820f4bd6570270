// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.signature;

import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.selection.Scaling;
import io.axilla.model.signature.LassoReport.Chosen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The radiomics score: intercept + Σ coefficient · z over the selected features, in their order.
 */
public final class Radscore {
  private final double intercept;
  private final List<String> names = new ArrayList<>();
  private final List<Double> coefficients = new ArrayList<>();
  private final List<double[]> z = new ArrayList<>();

  private Radscore(double intercept) {
    this.intercept = intercept;
  }

  /**
   * Of all patients.
   *
   * @param chosen null when there was no candidate: the score is 0 for everybody
   * @param rows all rows
   */
  public static Radscore of(
      @Nullable Chosen chosen, FeatureTable features, Scaling scaling, int... rows) {
    if (chosen == null) {
      return new Radscore(0);
    }
    Radscore score = new Radscore(chosen.intercept());
    chosen
        .coef()
        .byKey()
        .forEach(
            (name, coefficient) -> {
              score.names.add(name);
              score.coefficients.add(coefficient.zScale());
              score.z.add(scaling.z(features, features.names().indexOf(name), rows));
            });
    return score;
  }

  /** The selected features. */
  public List<String> names() {
    return List.copyOf(names);
  }

  public double at(int row) {
    return at(row, -1, row);
  }

  /** The score of a row, one feature taken from another row. */
  public double at(int row, int exchanged, int other) {
    double score = intercept;
    for (int k = 0; k < names.size(); k++) {
      score += coefficients.get(k) * z.get(k)[k == exchanged ? other : row];
    }
    return score;
  }
}
