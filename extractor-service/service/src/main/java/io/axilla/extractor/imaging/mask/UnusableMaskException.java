// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/** A mask that cannot be brought to an image; to pairing a {@link MaskReading.Refused}. */
public final class UnusableMaskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MaskFault fault;

  UnusableMaskException(MaskFault fault, String what) {
    super(what);
    this.fault = fault;
  }

  public MaskFault fault() {
    return fault;
  }

  public String what() {
    return String.valueOf(getMessage());
  }
}
