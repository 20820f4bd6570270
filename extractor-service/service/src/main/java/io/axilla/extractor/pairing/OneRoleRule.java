// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/** Rule 9: one study is one role, and the scan before is from an earlier day than the one after. */
final class OneRoleRule {
  private OneRoleRule() {}

  static void check(Study pre, Study post, Codes codes) {
    if (pre.study().equals(post.study())) {
      codes.refuse(RefusalCode.SAME_STUDY);
    } else if (!pre.date().isBefore(post.date())) {
      codes.refuse(RefusalCode.ORDER);
    }
  }
}
