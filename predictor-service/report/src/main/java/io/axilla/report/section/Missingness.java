// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.cohort.Variable;
import io.axilla.model.comparison.Comparison;
import io.axilla.model.comparison.LevelComparison;
import io.axilla.model.comparison.NumberComparison;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was missing, what stood in for it, and the model without that. */
public final class Missingness {
  private Missingness() {}

  public static Element of(Statistics statistics) {
    Map<String, Object> imputed = statistics.imputation().values();
    Table table =
        Table.of(
            "Table S10. Missing values, and what stands in for them",
            "Variable",
            "Train",
            "Test",
            "Imputed by (train median or mode)");
    int nTrain = statistics.cohort().nTrain();
    int nTest = statistics.cohort().nTest();
    for (Variable variable : Variable.values()) {
      int train = missing(statistics.baseline().train().comparisons().get(variable));
      int test = missing(statistics.baseline().test().comparisons().get(variable));
      Object value = imputed.get(variable.columnName());
      table.row(
          Names.variable(variable.columnName()),
          share(train, nTrain),
          share(test, nTest),
          value instanceof Double number
              ? Numbers.general(number)
              : Names.level(variable.columnName(), String.valueOf(value)));
    }
    return Parts.section(
        "missing",
        "Missing values and complete cases",
        Parts.paragraph(
            statistics.completeCaseCombined().n()
                + " of "
                + nTrain
                + " train patients have every clinical term of the combined model. Features are complete by"
                + " construction: a patient without them is not in the tables."),
        table.element(),
        comparison(statistics.models().combined(), statistics.completeCaseCombined()));
  }

  private static int missing(@Nullable Comparison comparison) {
    if (comparison instanceof NumberComparison number) {
      return number.groups().pos().missing() + number.groups().neg().missing();
    }
    return comparison instanceof LevelComparison levels ? levels.missing() : 0;
  }

  private static String share(int count, int n) {
    return n == 0 ? Numbers.ABSENT : count + " (" + Numbers.percent((double) count / n) + ")";
  }

  private static Element comparison(ModelReport imputed, ModelReport complete) {
    Table table =
        Table.of(
            "Table S11. Combined model with imputed values (n = "
                + imputed.n()
                + ") and with complete cases alone (n = "
                + complete.n()
                + (complete.separated() ? "; separated: its coefficients mean nothing" : "")
                + ")",
            "Term",
            "Imputed: coefficient (SE)",
            "Complete cases: coefficient (SE)");
    Map<String, ModelReport.Wald> others = complete.terms().byKey();
    imputed
        .terms()
        .byKey()
        .forEach(
            (name, wald) -> {
              ModelReport.Wald other = others.get(name);
              table.row(Names.term(name), text(wald), other == null ? Numbers.ABSENT : text(other));
            });
    return table.element();
  }

  private static String text(ModelReport.Wald wald) {
    return Numbers.general(wald.coef()) + " (" + Numbers.general(wald.se()) + ")";
  }
}
