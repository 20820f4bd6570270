// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/** Nothing sound can be fitted; the text says why and what to do. */
public final class TrainingRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrainingRefusedException(String why) {
    super(why);
  }
}
