// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Identifier;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** The order of UIDs: component by component as numbers of any length; 2.25.9 before 2.25.10. */
final class UidOrder {
  static final Comparator<Identifier> BY_COMPONENT =
      Comparator.comparing(Identifier::value, UidOrder::compare);

  private UidOrder() {}

  private static int compare(String left, String right) {
    List<String> lefts = List.of(left.split("\\."));
    List<String> rights = List.of(right.split("\\."));
    for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
      int order = new BigInteger(lefts.get(i)).compareTo(new BigInteger(rights.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.size(), rights.size());
  }
}
