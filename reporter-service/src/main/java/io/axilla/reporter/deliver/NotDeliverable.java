// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;

/** Why a document cannot be made or sent at the moment; it is held and looked at again. */
final class NotDeliverable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param explanation what, where and what to do, without patient data
   */
  NotDeliverable(Code code, String explanation) {
    super(explanation);
    this.code = code.value();
  }

  Code code() {
    return new Code(code);
  }
}
