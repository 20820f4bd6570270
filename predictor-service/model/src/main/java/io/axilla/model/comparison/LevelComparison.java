// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Variable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor in two groups. Tests exist when two or more levels occur, Yates' when two occur.
 *
 * @param levels all levels in their order
 * @param pos counts among the positive
 * @param neg counts among the negative
 * @param missing values absent
 * @param fisherP Fisher-Freeman-Halton test
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelComparison(
    List<String> levels,
    List<Integer> pos,
    List<Integer> neg,
    int missing,
    @Nullable ChiSquaredTest chi2,
    ChiSquaredTest.@Nullable Yates chi2Yates,
    @Nullable Double fisherP)
    implements Comparison {

  static LevelComparison of(Cohort cohort, Variable variable, int[] rows) {
    int[] pos = new int[variable.levels().size()];
    int[] neg = new int[pos.length];
    int missing = 0;
    for (int row : rows) {
      int level = cohort.level(variable, row);
      if (level == Cohort.MISSING) {
        missing++;
      } else if (cohort.isPositive(row)) {
        pos[level]++;
      } else {
        neg[level]++;
      }
    }
    CountTable table = CountTable.of(pos, neg);
    boolean tested = table.rows() >= 2;
    return new LevelComparison(
        variable.levels(),
        Arrays.stream(pos).boxed().toList(),
        Arrays.stream(neg).boxed().toList(),
        missing,
        tested ? ChiSquaredTest.of(table) : null,
        table.rows() == 2 ? ChiSquaredTest.yates(table) : null,
        tested ? FisherFreemanHalton.p(table) : null);
  }
}
