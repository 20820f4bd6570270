// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The patient's way through treatment; what is not known is null.
 *
 * @param nacStart day of the first dose of neoadjuvant chemotherapy
 * @param nacEnd day of the last dose
 * @param surgery day of axillary surgery
 * @param nacAbandoned whether the chemotherapy was given up; false while nobody said so
 */
public record Course(
    @Nullable LocalDate nacStart,
    @Nullable LocalDate nacEnd,
    @Nullable LocalDate surgery,
    boolean nacAbandoned) {
  public static final Course UNKNOWN = new Course(null, null, null, false);

  /** The column of the date that lies before one that it must not precede. */
  public Optional<String> outOfOrder() {
    if (before(nacEnd, nacStart)) {
      return Optional.of("nac_end");
    }
    if (before(surgery, nacStart) || before(surgery, nacEnd)) {
      return Optional.of("surgery_date");
    }
    return Optional.empty();
  }

  private static boolean before(@Nullable LocalDate later, @Nullable LocalDate earlier) {
    return later != null && earlier != null && later.isBefore(earlier);
  }
}
