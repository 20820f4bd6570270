// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.Sha256;
import io.axilla.dicom.Dataset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of elements and all that is nested in them, the same in every transfer syntax. An empty
 * element counts as an absent one.
 */
final class ElementDigest {
  private ElementDigest() {}

  static Sha256 of(Dataset dataset, int... tags) {
    List<String> parts = new ArrayList<>();
    for (int tag : tags) {
      append(parts, dataset, tag);
    }
    return Sha256.ofParts(parts.toArray(String[]::new));
  }

  private static void append(List<String> parts, Dataset dataset, int tag) {
    if (!dataset.hasValue(tag)) {
      return;
    }
    parts.add(HexFormat.of().toHexDigits(tag));
    List<Dataset> items = dataset.items(tag);
    for (Dataset item : items) {
      parts.add("item");
      for (int nested : item.tags()) {
        append(parts, item, nested);
      }
      parts.add("end");
    }
    if (items.isEmpty()) {
      List<String> values = dataset.strings(tag);
      if (values.isEmpty()) {
        parts.add(Sha256.of(dataset.bytes(tag)).value());
      }
      values.forEach(value -> parts.add(value.strip()));
    }
  }
}
