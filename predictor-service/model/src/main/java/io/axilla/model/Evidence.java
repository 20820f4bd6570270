// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model's worth; null or empty: not recorded.
 *
 * @param performance once for each kind of data at most
 */
public record Evidence(
    @Nullable CohortSummary cohort,
    List<Performance> performance,
    @Nullable OperatingPoint operatingPoint) {
  public static final Evidence NOT_RECORDED = new Evidence(null, List.of(), null);

  public Evidence {
    performance = List.copyOf(performance);
    Set<Judged> seen = new HashSet<>();
    for (Performance judged : performance) {
      if (!seen.add(judged.data())) {
        throw new IllegalArgumentException(
            "performance must not hold " + judged.data().word() + " twice");
      }
    }
  }
}
