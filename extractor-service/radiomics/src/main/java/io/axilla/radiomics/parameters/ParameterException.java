// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

/** A parameter file that is wrong, or asks for what this library has not. */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Stable names of the reasons. */
  public enum Code {
    /** Not YAML, or YAML of a kind that parameter files have no use for. */
    SYNTAX,
    /** A key that does not exist. */
    UNKNOWN,
    /** A value that the key cannot have. */
    INVALID,
    /** Valid in PyRadiomics, not available here. */
    UNSUPPORTED
  }

  private final Code code;

  ParameterException(Code code, String what, String remedy) {
    super(code + ": " + what + "; " + remedy);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
