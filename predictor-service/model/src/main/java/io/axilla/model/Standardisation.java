// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** z = (x - mean) / sd, with the training cohort's mean and standard deviation (n - 1). */
public record Standardisation(double mean, double sd) {
  public Standardisation {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean must be finite");
    }
    if (!(sd > 0) || Double.isInfinite(sd)) {
      throw new IllegalArgumentException("sd must be above 0; leave a constant term out");
    }
  }

  double z(double x) {
    return (x - mean) / sd;
  }
}
