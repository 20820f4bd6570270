// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** A radiomics feature with the training cohort's mean and standard deviation. */
public record ScaledFeature(String name, Standardisation standardisation) {
  public ScaledFeature {
    FeatureTerm.requireName(name);
  }
}
