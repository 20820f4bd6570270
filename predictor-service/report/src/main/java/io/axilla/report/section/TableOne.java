// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.cohort.Variable;
import io.axilla.model.comparison.Baseline;
import io.axilla.model.comparison.Comparison;
import io.axilla.model.comparison.GroupSummary;
import io.axilla.model.comparison.LevelComparison;
import io.axilla.model.comparison.NumberComparison;
import io.axilla.model.statistics.CohortCounts;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.List;
import java.util.Set;

/** Who the patients are: train and test, with and without pCR, as the study's Table 1. */
public final class TableOne {
  /** Those that the study gives as median and quartiles. */
  private static final Set<Variable> SKEWED =
      Set.of(Variable.ER_PCT, Variable.PR_PCT, Variable.KI67_PCT);

  private TableOne() {}

  public static Element of(Statistics statistics) {
    CohortCounts n = statistics.cohort();
    Table table =
        Table.of(
            "Table 1. Baseline characteristics",
            "Characteristic",
            "Train, pCR (N\u00a0=\u00a0" + n.nPosTrain() + ")",
            "Train, no pCR (N\u00a0=\u00a0" + n.nNegTrain() + ")",
            "p",
            "Test, pCR (N\u00a0=\u00a0" + n.nPosTest() + ")",
            "Test, no pCR (N\u00a0=\u00a0" + n.nNegTest() + ")",
            "p");
    Baseline train = statistics.baseline().train();
    Baseline test = statistics.baseline().test();
    for (Variable variable : Variable.values()) {
      add(table, variable, train.comparisons().get(variable), test.comparisons().get(variable));
    }
    return Parts.section(
        "table-1",
        "Baseline characteristics",
        table.overPages().element().with("id", "table-1-table"),
        Parts.note(
            "Values as they were recorded, nothing imputed. a: mean (standard deviation), Student's t"
                + " test. b: counts, χ² test without continuity correction. c: median (quartiles),"
                + " Mann-Whitney test, normal approximation. An f marks Fisher's exact p, shown in place of"
                + " χ² where an expected count is below 5. No p is adjusted for their number."));
  }

  private static void add(Table table, Variable variable, Comparison train, Comparison test) {
    String name = Names.variable(variable.columnName());
    if (train instanceof NumberComparison first && test instanceof NumberComparison second) {
      boolean skewed = SKEWED.contains(variable);
      table.row(
          name + (skewed ? " c" : " a"),
          summary(first.groups().pos(), skewed),
          summary(first.groups().neg(), skewed),
          Numbers.p(skewed ? first.mannWhitney().p() : first.tPooled().p()),
          summary(second.groups().pos(), skewed),
          summary(second.groups().neg(), skewed),
          Numbers.p(skewed ? second.mannWhitney().p() : second.tPooled().p()));
      missing(
          table,
          first.groups().pos().missing() + first.groups().neg().missing(),
          second.groups().pos().missing() + second.groups().neg().missing());
    } else if (train instanceof LevelComparison first && test instanceof LevelComparison second) {
      table.row(name + " b", "", "", p(first), "", "", p(second));
      for (int level = 0; level < first.levels().size(); level++) {
        table.row(
            level(Names.level(variable.columnName(), first.levels().get(level))),
            share(first.pos(), level),
            share(first.neg(), level),
            "",
            share(second.pos(), level),
            share(second.neg(), level),
            "");
      }
      missing(table, first.missing(), second.missing());
    }
  }

  private static Element level(String name) {
    return Element.of("span", name).as("level");
  }

  private static void missing(Table table, int train, int test) {
    if (train + test > 0) {
      table.row(level("missing"), train + " in train", "", "", test + " in test", "", "");
    }
  }

  private static String summary(GroupSummary group, boolean skewed) {
    if (group.n() == 0) {
      return Numbers.ABSENT;
    }
    return skewed
        ? Numbers.fixed(group.median(), 0)
            + " ("
            + Numbers.fixed(group.q1(), 0)
            + ", "
            + Numbers.fixed(group.q3(), 0)
            + ")"
        : Numbers.fixed(group.mean(), 1) + " (" + Numbers.fixed(group.sd(), 1) + ")";
  }

  private static String share(List<Integer> counts, int level) {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    int count = counts.get(level);
    return all == 0 ? "0" : count + " (" + Numbers.fixed(100.0 * count / all, 0) + " %)";
  }

  private static String p(LevelComparison comparison) {
    if (comparison.chi2() == null || comparison.fisherP() == null) {
      return Numbers.ABSENT;
    }
    return comparison.chi2().minExpected() < 5
        ? Numbers.p(comparison.fisherP()) + " f"
        : Numbers.p(comparison.chi2().p());
  }
}
