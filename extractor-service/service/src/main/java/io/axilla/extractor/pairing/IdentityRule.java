// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rule 3: studies with a usable series must be of one person. Birth dates and sexes that are
 * present must be equal; names differ legitimately (marriage, order, spelling) and only warn.
 */
final class IdentityRule {
  private IdentityRule() {}

  static void check(List<Study> remaining, Codes codes) {
    List<Identity> identities =
        remaining.stream().filter(Study::hasUsableSeries).map(Study::identity).toList();
    if (differ(identities, Identity::birthDate) || differ(identities, Identity::comparableSex)) {
      codes.refuse(RefusalCode.IDENTITY_CONFLICT);
    }
    if (differ(identities, Identity::name)) {
      codes.warn(WarningCode.NAME_DIFFERS);
    }
  }

  private static boolean differ(
      List<Identity> identities, Function<Identity, @Nullable Object> statement) {
    return identities.stream().map(statement).filter(said -> said != null).distinct().count() > 1;
  }
}
