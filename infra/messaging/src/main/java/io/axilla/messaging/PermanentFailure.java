// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;

/** Work that fails however often it is tried. */
public final class PermanentFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param explanation one sentence: what, where and what to do; without patient data
   */
  public PermanentFailure(Code code, String explanation) {
    super(explanation);
    this.code = code.value();
  }

  public PermanentFailure(Code code, String explanation, Throwable cause) {
    super(explanation, cause);
    this.code = code.value();
  }

  public Code code() {
    return new Code(code);
  }
}
