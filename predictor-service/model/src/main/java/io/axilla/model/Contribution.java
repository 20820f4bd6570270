// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.List;

/**
 * What one term adds for one patient.
 *
 * @param term its name; {@code (Intercept)} for the intercept
 * @param value of the patient, in words; 1 for the intercept
 * @param logit what is added
 * @param imputed whether the value is the model's stand-in, not the patient's
 * @param parts of the radiomics score what makes it up, in its order; else empty
 */
public record Contribution(
    String term, String value, double logit, boolean imputed, List<Part> parts) {
  /**
   * A part of the radiomics score.
   *
   * @param name the feature; {@code (Intercept)} for the score's own intercept
   * @param value of the patient; 1 for the intercept
   * @param logit what of the term's logit is its
   */
  public record Part(String name, double value, double logit) {}

  public Contribution {
    parts = List.copyOf(parts);
  }

  public Contribution(String term, String value, double logit, boolean imputed) {
    this(term, value, logit, imputed, List.of());
  }
}
