// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/** Ends the placing of a mask; becomes a {@link MaskReading.Refused}. */
final class UnusableMaskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MaskFault fault;

  UnusableMaskException(MaskFault fault, String what) {
    super(what);
    this.fault = fault;
  }

  MaskFault fault() {
    return fault;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
