// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Variable;
import java.util.List;
import java.util.stream.IntStream;

/** Patients of one molecular subtype, or of both that are HER2 positive. */
public enum Subgroup {
  LUMINAL_HER2NEG(0),
  LUMINAL_HER2POS(1),
  HER2_ENRICHED(2),
  TRIPLE_NEGATIVE(3),
  HER2_POSITIVE(1, 2);

  @SuppressWarnings("ImmutableEnumChecker") // only ever an immutable list
  private final List<Integer> subtypes;

  Subgroup(Integer... subtypes) {
    this.subtypes = List.of(subtypes);
  }

  /**
   * Those of the rows whose subtype belongs to the group.
   *
   * @param subtype of every patient, imputed where it is missing
   */
  int[] among(List<String> subtype, int... rows) {
    return IntStream.of(rows)
        .filter(row -> subtypes.contains(Variable.SUBTYPE.levels().indexOf(subtype.get(row))))
        .toArray();
  }
}
