// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.regex.Pattern;

/**
 * A radiomics feature.
 *
 * @param name {@code pre_} or {@code post_} and PyRadiomics' name
 * @param coefficient of the standardised feature, on the logit scale
 */
public record FeatureTerm(
    String name, double coefficient, Standardisation standardisation, Spread training)
    implements Term {
  private static final Pattern NAME = Pattern.compile("(pre|post)_[A-Za-z0-9_.-]+");

  public FeatureTerm {
    requireName(name);
    Coefficients.requireFinite(coefficient);
  }

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name must be pre_ or post_ and a PyRadiomics feature's name");
    }
  }

  @Override
  public FeatureTerm times(double factor) {
    return new FeatureTerm(name, factor * coefficient, standardisation, training);
  }

  double contribution(double value) {
    return coefficient * standardisation.z(value);
  }
}
