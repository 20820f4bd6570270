// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/** An image, a mask or their geometry that cannot be: which rule it breaks and what to do. */
public final class ImageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable names of the rules. */
  public enum Code {
    NOT_FINITE,
    BAD_SIZE,
    BAD_SPACING,
    NOT_ORTHONORMAL,
    VOXEL_COUNT,
    EMPTY_MASK,
    UNREADABLE,
    UNSUPPORTED
  }

  private final Code code;

  public ImageException(Code code, String what, String remedy) {
    super(code + ": " + what + "; " + remedy);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
