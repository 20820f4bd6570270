// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.contracts.Code;
import io.axilla.reporter.sr.Words;

/** A code and what it means. */
public record CodeView(String code, String words) {
  static CodeView of(Code code) {
    return new CodeView(code.value(), Words.of(code));
  }
}
