// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Rule 11, while no mask is chosen: the override's series, else the preferred one of the study. */
final class SeriesRule {
  private static final BigDecimal PREFERRED_SPACING_MM = new BigDecimal("1.25");

  /** The preferred one is the least. */
  private static final Comparator<Series> BY_PREFERENCE =
      Comparator.comparing(Series::contrast)
          .thenComparing(series -> !series.kernelSoft())
          .thenComparing(
              SeriesRule::distanceFromPreferredSpacing,
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(
              Series::slices, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()).reversed())
          .thenComparing(Series::series, UidOrder.BY_COMPONENT);

  private SeriesRule() {}

  static Series withoutMask(RoleQuestion question, Study study) {
    UseForRole override = question.override();
    SeriesInstanceUid named = override == null ? null : override.series();
    return study.usableSeries().stream()
        .filter(series -> named == null || series.series().equals(named))
        .min(BY_PREFERENCE)
        .orElseThrow();
  }

  private static @Nullable BigDecimal distanceFromPreferredSpacing(Series series) {
    // In decimals, as written: 1.2 and 1.3 are equally near, which doubles would not say.
    return series.sliceSpacing() == null
        ? null
        : BigDecimal.valueOf(series.sliceSpacing()).subtract(PREFERRED_SPACING_MM).abs();
  }
}
