// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

/** A case cannot be measured. The message is one line: what, where, and what to do. */
public final class CaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseException(String line) {
    super(line);
  }

  CaseException(String line, Throwable cause) {
    super(line, cause);
  }
}
