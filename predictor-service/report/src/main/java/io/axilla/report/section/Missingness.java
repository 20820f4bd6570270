// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.formula.ModelReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.Map;

/** What was missing, what stood in for it, and the model without that. */
public final class Missingness {
  private Missingness() {}

  public static Element of(
      Map<String, io.axilla.model.training.Missingness> missing, Statistics statistics) {
    Table table =
        Table.of(
            "Table S10. Missing values, and what stands in for them",
            "Variable",
            "Train",
            "Test",
            "Train median or mode",
            "In the combined model");
    int nTrain = statistics.cohort().nTrain();
    missing.forEach(
        (name, of) ->
            table.row(
                Names.variable(name),
                share(of.train(), of.trainShare()),
                share(of.test(), of.testShare()),
                Names.level(name, of.imputed()),
                of.used() ? "yes" : "no"));
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

  private static String share(int count, double share) {
    return Double.isFinite(share) ? count + " (" + Numbers.percent(share) + ")" : "" + count;
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
