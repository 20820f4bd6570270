// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.SpecificCharacterSet;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Sees to it that what is written declares a character set that can say all of its text (PS3.3
 * C.12.1.1.2).
 */
final class TextEncoding {
  private static final String DELIMITERS = "\\^=\t\n\f\r";

  private TextEncoding() {}

  /**
   * The data set itself where its character set says all of its text, else a copy of it in UTF-8.
   */
  static Attributes settled(Attributes dataset) {
    boolean declared = dataset.containsValue(Tag.SpecificCharacterSet);
    if (saysAll(dataset, dataset.getSpecificCharacterSet(), declared)) {
      return dataset;
    }
    Attributes copy = new Attributes(dataset, dataset.bigEndian());
    copy.setSpecificCharacterSet("ISO_IR 192");
    return copy;
  }

  private static boolean saysAll(Attributes dataset, SpecificCharacterSet set, boolean declared) {
    for (int tag : dataset.tags()) {
      Object value = dataset.getValue(tag);
      if (value instanceof Sequence sequence) {
        for (Attributes item : sequence) {
          if (!saysAll(item, set, declared)) {
            return false;
          }
        }
      } else if (dataset.getVR(tag).useSpecificCharacterSet() && value != null) {
        // What still is bytes goes out as it came in, unless it came undeclared.
        boolean asItCame = declared && value instanceof byte[];
        if (!asItCame && !says(dataset, tag, set, declared)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean says(
      Attributes dataset, int tag, SpecificCharacterSet set, boolean declared) {
    VR vr = dataset.getVR(tag);
    String[] values = dataset.getStrings(null, tag, vr);
    if (values == null) {
      return true;
    }
    for (String value : values) {
      if (value == null || value.chars().allMatch(c -> c < 0x80)) {
        continue;
      }
      if (!declared || !value.equals(set.decode(set.encode(value, DELIMITERS)))) {
        return false;
      }
    }
    return true;
  }
}
