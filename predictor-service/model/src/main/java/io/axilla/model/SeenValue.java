// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * A value that the training cohort had, such as a manufacturer.
 *
 * @param value as it stands in the images
 * @param patients how many of the training cohort had it
 */
public record SeenValue(String value, int patients) {
  public SeenValue {
    if (value.isBlank()) {
      throw new IllegalArgumentException("value must not be blank");
    }
    if (patients < 1) {
      throw new IllegalArgumentException("patients must be 1 or more");
    }
  }
}
