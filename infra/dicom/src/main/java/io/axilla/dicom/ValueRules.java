// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.aoju.bus.image.galaxy.data.VR;

/**
 * What a value may be by its value representation (DICOM PS3.5 Table 6.2-1); checked before
 * anything is written.
 */
final class ValueRules {
  private ValueRules() {}

  static void check(int tag, VR vr, String[] values) {
    boolean text = vr == VR.LT || vr == VR.ST || vr == VR.UT || vr == VR.UR;
    if (text && values.length > 1) {
      throw illegal(tag, "takes a single value");
    }
    for (String value : values) {
      if (value == null || value.isEmpty()) {
        continue;
      }
      if (!text && value.indexOf('\\') >= 0) {
        throw illegal(tag, "must not contain a backslash, which separates values");
      }
      int longest = longest(vr);
      if (value.length() > longest) {
        throw illegal(tag, "is longer than the " + longest + " characters of " + vr);
      }
      if (vr == VR.UI && !Uid.isValid(value)) {
        throw illegal(tag, "is not a UID");
      }
    }
  }

  static void check(int tag, VR vr, int[] values) {
    for (int value : values) {
      boolean fits =
          switch (vr) {
            case US -> value >= 0 && value <= 0xFFFF;
            case SS -> value >= Short.MIN_VALUE && value <= Short.MAX_VALUE;
            case UL, SL, AT, OL -> true;
            default -> throw illegal(tag, "has VR " + vr + ", which holds no integers");
          };
      if (!fits) {
        throw illegal(tag, "must fit " + vr + ": " + value);
      }
    }
  }

  private static int longest(VR vr) {
    return switch (vr) {
      case AE, CS, DS, SH -> 16;
      case AS -> 4;
      case DA -> 18; // a range in a query
      case IS -> 12;
      case DT -> 54;
      case TM -> 28;
      case LO, UI -> 64;
      case PN -> 64 * 3 + 2;
      case ST -> 1024;
      case LT -> 10240;
      default -> Integer.MAX_VALUE;
    };
  }

  private static IllegalArgumentException illegal(int tag, String what) {
    return new IllegalArgumentException(Dataset.keyword(tag) + " " + what);
  }
}
