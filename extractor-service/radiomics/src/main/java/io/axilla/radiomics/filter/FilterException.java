// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/** A filter that cannot be applied, where PyRadiomics would leave columns out or fail. */
public final class FilterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether the fault lies with the image or with what was asked for. */
  public enum Code {
    IMAGE_TOO_SMALL,
    UNSUPPORTED
  }

  private final Code code;

  FilterException(Code code, String what) {
    super(what);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
