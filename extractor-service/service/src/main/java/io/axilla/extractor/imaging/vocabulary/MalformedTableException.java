// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.vocabulary;

/** A site's table that cannot be understood: where and what to mend. */
public final class MalformedTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedTableException(String table, int line, String what) {
    super("table " + table + ", line " + line + ": " + what);
  }

  /** Stable reason. */
  public String code() {
    return "MALFORMED_TABLE";
  }
}
