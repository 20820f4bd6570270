// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import org.jspecify.annotations.Nullable;

/** Rule 4: the clinical record is there, names a side and does not contradict itself. */
final class ClinicalRule {
  private ClinicalRule() {}

  static void check(@Nullable ClinicalDates clinical, Codes codes) {
    if (clinical == null) {
      codes.waitFor(WaitingCode.CLINICAL_RECORD);
      return;
    }
    if (clinical.sides().isEmpty()) {
      codes.waitFor(WaitingCode.SIDE);
    }
    if (!clinical.areInOrder()) {
      codes.refuse(RefusalCode.CLINICAL_DATES);
    }
    if (clinical.nacAbandoned()) {
      codes.refuse(RefusalCode.NAC_ABANDONED);
    }
  }
}
