// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/** A settings file that cannot be used. The message names the key and the mend. */
public final class TrainingSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stable code of this failure. */
  public static final String CODE = "TRAINING_SETTING_INVALID";

  TrainingSettingsException(String sentence) {
    super(sentence);
  }
}
