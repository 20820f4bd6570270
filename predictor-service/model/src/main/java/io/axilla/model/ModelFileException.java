// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/** A model file that cannot be used. The message says where in the file, what, and the mend. */
public final class ModelFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** Whole, and of another kind, such as the record of a training: it says so by its schema. */
    NOT_A_MODEL_FILE,
    /** Not JSON, or not whole. */
    CORRUPT_MODEL_FILE,
    /** Written for a version of the format that this software does not know. */
    UNSUPPORTED_MODEL_VERSION,
    /** A field is missing, unknown, or contradicts another. */
    INCONSISTENT_MODEL_FILE
  }

  private final Code code;

  ModelFileException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
