// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.formula.ModelReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;

/** The regressions themselves, so that another could compute them. */
public final class Regressions {
  private Regressions() {}

  public static Element of(Statistics statistics) {
    return Parts.section(
        "regressions",
        "The models in full",
        table("Table S7. Combined model", statistics.models().combined()),
        table("Table S8. Clinical model", statistics.models().clinical()),
        Parts.note(
            "Logistic regression for pCR, train patients, findings imputed by the train median or the most"
                + " frequent level. Odds ratios per unit, or against the level that is not listed, with Wald's"
                + " 95 % interval."));
  }

  private static Element table(String caption, ModelReport model) {
    Table table =
        Table.of(
            caption + " (n = " + model.n() + ", AIC " + Numbers.fixed(model.aic(), 1) + ")",
            "Term",
            "Coefficient",
            "SE",
            "Odds ratio (95 % interval)",
            "p");
    model
        .terms()
        .byKey()
        .forEach(
            (name, wald) ->
                table.row(
                    Names.term(name),
                    Numbers.general(wald.coef()),
                    Numbers.general(wald.se()),
                    name.equals("(Intercept)") ? "" : ratio(wald),
                    Numbers.p(wald.p())));
    return table.element();
  }

  private static String ratio(ModelReport.Wald wald) {
    return Numbers.general(wald.oddsRatio())
        + " ("
        + Numbers.general(wald.orLo())
        + " to "
        + Numbers.general(wald.orHi())
        + ")";
  }
}
