// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** How the directions of co-occurrence and run length matrices are weighted by their distance. */
public enum WeightingNorm {
  /** Each direction has a matrix of its own and the features are averaged. */
  NONE("none"),
  MANHATTAN("manhattan"),
  EUCLIDEAN("euclidean"),
  INFINITY("infinity"),
  /** One matrix, all directions alike. */
  NO_WEIGHTING("no_weighting");

  private final String word;

  WeightingNorm(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
