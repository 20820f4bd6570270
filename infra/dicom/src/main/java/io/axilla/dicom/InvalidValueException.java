// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/**
 * An attribute whose value cannot be what its value representation promises. The value itself is
 * not told.
 */
public final class InvalidValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int tag;

  /**
   * @param tag the attribute
   * @param what what is wrong with it
   */
  public InvalidValueException(int tag, String what) {
    super("INVALID_VALUE in " + Dataset.keyword(tag) + ": " + what);
    this.tag = tag;
  }

  /** Stable reason. */
  public String code() {
    return "INVALID_VALUE";
  }

  public int tag() {
    return tag;
  }
}
