// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.List;

/**
 * Who is fitted on, and which random choices were made.
 *
 * @param train by row
 * @param fold of cross-validation by row, from 1; 0 outside of train
 * @param foldSubtype the same within the subtypes
 * @param resamples of positions among the train rows
 * @param permutations of positions among the train rows
 */
public record Design(
    boolean[] train,
    int[] fold,
    int[] foldSubtype,
    List<int[]> resamples,
    List<int[]> permutations) {
  public Design {
    train = train.clone();
    fold = fold.clone();
    foldSubtype = foldSubtype.clone();
    resamples = List.copyOf(resamples);
    permutations = List.copyOf(permutations);
    if (fold.length != train.length || foldSubtype.length != train.length) {
      throw new IllegalArgumentException("train, fold and foldSubtype must be equally long");
    }
  }

  @Override
  public boolean[] train() {
    return train.clone();
  }

  @Override
  public int[] fold() {
    return fold.clone();
  }

  @Override
  public int[] foldSubtype() {
    return foldSubtype.clone();
  }
}
