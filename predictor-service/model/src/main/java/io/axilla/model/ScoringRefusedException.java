// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** Features that do not fit the model. The message names what, and what to do. */
public final class ScoringRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** Measured with other extraction settings than the training cohort. */
    SETTINGS_MISMATCH,
    /** A feature that the model uses was not measured. */
    FEATURE_MISSING,
    /** A feature that the model uses has no value for this patient. */
    FEATURE_NOT_A_NUMBER
  }

  private final Code code;

  ScoringRefusedException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
