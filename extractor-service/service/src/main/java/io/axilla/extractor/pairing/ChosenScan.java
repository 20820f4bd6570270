// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import org.jspecify.annotations.Nullable;

/** What rules 5 to 11 settled for one role; the mask is null while none is chosen. */
record ChosenScan(Study study, Series series, @Nullable MaskCandidate mask) {
  /** Rules 10 and 11, for the study that rules 5 to 8 chose. */
  static ChosenScan of(RoleQuestion question, Study study, Codes codes) {
    PlacedMask placed = MaskRule.choose(question, study, codes);
    return placed == null
        ? new ChosenScan(study, SeriesRule.withoutMask(question, study), null)
        : new ChosenScan(study, placed.series(), placed.mask());
  }

  Decision.Scan shown() {
    return new Decision.Scan(study.study(), series.series(), mask == null ? null : mask.mask());
  }
}
