// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * The cohort that a model was fitted to.
 *
 * @param description where it is from, in one sentence
 * @param patients how many
 * @param responders how many of them had axillary pCR
 */
public record TrainingSummary(String description, int patients, int responders) {
  public TrainingSummary {
    if (description.isBlank()) {
      throw new IllegalArgumentException("description must say where the cohort is from");
    }
    if (patients < 1 || responders < 0 || responders > patients) {
      throw new IllegalArgumentException(
          "patients must be 1 or more, responders from 0 to patients");
    }
  }

  /** Rate of axillary pCR, 0 to 1. */
  public double rate() {
    return (double) responders / patients;
  }
}
