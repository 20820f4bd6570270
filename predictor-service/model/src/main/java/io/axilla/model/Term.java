// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** One term of the sum: what it takes of a patient, and what it adds. */
public sealed interface Term permits ScoreTerm, FeatureTerm, NumberTerm, FactorTerm {
  /**
   * {@code radscore}, the feature's name with {@code pre_} or {@code post_}, or the clinical
   * variable's column.
   */
  String name();

  /** The term with all its coefficients times a factor. */
  Term times(double factor);
}
