// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

/**
 * An object or file of masks that cannot be read at all, so that not even its segments are known.
 */
public final class UnreadableMaskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MaskFault fault;

  UnreadableMaskException(MaskFault fault, String what) {
    super(fault + ": " + what);
    this.fault = fault;
  }

  public MaskFault fault() {
    return fault;
  }
}
