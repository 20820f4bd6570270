// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.contracts.Code;
import io.axilla.contracts.Prediction;
import io.axilla.reporter.sr.Words;
import org.jspecify.annotations.Nullable;

/** A code and what it means. */
public record CodeView(String code, String words) {
  /**
   * @param prediction whose values stand beside it; null: the code alone
   */
  static CodeView of(Code code, @Nullable Prediction prediction) {
    return new CodeView(
        code.value(), prediction == null ? Words.of(code) : Words.of(code, prediction));
  }
}
