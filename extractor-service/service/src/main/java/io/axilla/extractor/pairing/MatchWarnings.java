// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rule 12: what is unusual about a match. */
final class MatchWarnings {
  private static final int SHORTEST_INTERVAL_DAYS = 42;
  private static final int LONGEST_INTERVAL_DAYS = 365;
  private static final int LATE_AFTER_DAYS = 42;

  private MatchWarnings() {}

  static void add(ChosenScan pre, ChosenScan post, ClinicalDates clinical, Codes codes) {
    long days = ChronoUnit.DAYS.between(pre.study().date(), post.study().date());
    if (days < SHORTEST_INTERVAL_DAYS || days > LONGEST_INTERVAL_DAYS) {
      codes.warn(WarningCode.UNUSUAL_INTERVAL);
    }
    if (spacingsDiffer(pre.series().sliceSpacing(), post.series().sliceSpacing())) {
      codes.warn(WarningCode.SPACING_DIFFERS);
    }
    if (pre.series().contrast() != post.series().contrast()) {
      codes.warn(WarningCode.CONTRAST_DIFFERS);
    }
    LocalDate nacEnd = clinical.nacEnd();
    if (clinical.surgery() == null
        && nacEnd != null
        && post.study().date().isAfter(nacEnd.plusDays(LATE_AFTER_DAYS))) {
      codes.warn(WarningCode.LATE_POST_CT);
    }
  }

  private static boolean spacingsDiffer(@Nullable Double pre, @Nullable Double post) {
    if (pre == null || post == null) {
      return false;
    }
    // In decimals, as written: 1.2 and 2.2 differ by 1 mm exactly, which doubles would not say.
    BigDecimal difference = BigDecimal.valueOf(pre).subtract(BigDecimal.valueOf(post)).abs();
    return difference.compareTo(BigDecimal.ONE) > 0;
  }
}
