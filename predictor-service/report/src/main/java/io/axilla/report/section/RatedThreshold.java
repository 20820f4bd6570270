// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.Judged;
import io.axilla.model.discrimination.Classification;
import io.axilla.model.discrimination.Counts;
import io.axilla.model.discrimination.Proportion;
import io.axilla.model.training.SiteRule;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import org.jspecify.annotations.Nullable;

/** What the model is worth at the rate of missed residual disease that the site allows itself. */
public final class RatedThreshold {
  private static final String ID = "operating-point";
  private static final String TITLE =
      "Predictive values at the site's rate of missed residual disease";

  private RatedThreshold() {}

  /**
   * @param rule null: there is none
   */
  public static Element of(@Nullable SiteRule rule, double maximumMissedRate, double confidence) {
    if (rule == null) {
      return Parts.section(
          ID,
          TITLE,
          Parts.absent(
              "Rule.",
              "No threshold finds a responder and takes at most "
                  + Numbers.percent(maximumMissedRate)
                  + " of the patients with residual disease for responders, or the model has no finite"
                  + " optimum."));
    }
    Table table =
        Table.of(
            "Table S13. Rule: pCR if the probability is "
                + Numbers.fixed(rule.threshold(), 3)
                + " or more (per cent, Wilson's interval, counts)",
            "Judged on",
            "Residual disease taken for pCR",
            "pCR found",
            "pCR when it says pCR",
            "Residual disease when it says so");
    row(table, label(Judged.CROSS_VALIDATED), rule.crossValidated(), confidence);
    row(table, label(Judged.APPARENT), rule.apparent(), confidence);
    Classification test = rule.test();
    if (test != null) {
      row(table, label(Judged.TEST), test, confidence);
    }
    return Parts.section(
        ID,
        TITLE,
        Parts.paragraph(
            "The site allows that "
                + Numbers.percent(rule.maximumMissedRate())
                + " of the patients with residual disease are taken for responders. The threshold is the"
                + " smallest that keeps to it by cross-validated probabilities in train; in other patients it"
                + " may be exceeded."),
        table.element(),
        test == null
            ? Parts.absent("Test.", "There are no test patients to try the rule on.")
            : Element.of("span"));
  }

  static String label(Judged data) {
    return switch (data) {
      case APPARENT -> "train, as it is (too favourable)";
      case CORRECTED -> "train, corrected for optimism";
      case CROSS_VALIDATED -> "train, cross-validated";
      case TEST -> "test";
      case EXTERNAL -> "another cohort";
    };
  }

  private static void row(Table table, String name, Classification at, double confidence) {
    Counts counts = at.counts();
    table.row(
        name,
        Parts.proportion(Proportion.of(counts.fp(), counts.fp() + counts.tn(), confidence)),
        Parts.proportion(at.sensitivity()),
        Parts.proportion(at.ppv()),
        Parts.proportion(at.npv()));
  }
}
