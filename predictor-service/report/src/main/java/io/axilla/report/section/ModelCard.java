// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.CohortSummary;
import io.axilla.model.FeatureTerm;
import io.axilla.model.Measure;
import io.axilla.model.ModelFile;
import io.axilla.model.Performance;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Term;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model in one page. It claims what this training showed and nothing else; the published
 * study's cohort is not this model's.
 */
public final class ModelCard {
  private ModelCard() {}

  /**
   * @param digest SHA-256 of the model file
   */
  public static Element of(ModelFile model, String digest) {
    Table card =
        Table.of("Table S14. Model card", "", "")
            .words(1)
            .row("Name, version", model.name() + ", " + model.modelVersion())
            .row("Model file, SHA-256", digest)
            .row("Extraction settings, SHA-256", model.settingsDigest())
            .row("Software", model.software())
            .row("Kind", "Logistic regression on a radiomics score and clinical terms")
            .row(
                "Output",
                "Probability of axillary pCR after neoadjuvant chemotherapy, and each term's part")
            .row("Intended use", model.intendedUse())
            .row(
                "Not for",
                "Deciding alone, or patients, scanners and masks unlike those it was trained on."
                    + " Research use only.")
            .row("Users", "Breast surgeons, oncologists and radiologists who know this report")
            .row("Terms", terms(model))
            .row("Missing clinical values", imputation(model))
            .row("Missing or out-of-range features", "The case waits or the result is withheld")
            .row("Cohort", cohort(model));
    for (Performance performance : model.evidence().performance()) {
      card.row("Performance, " + RatedThreshold.label(performance.data()), text(performance));
    }
    card.row(
            "Evidence elsewhere",
            "None. The method follows Wang et al., BMC Cancer 2024;24:549; its figures are of other"
                + " patients and say nothing of this model.")
        .row(
            "Groups",
            "Performance by molecular subtype in Figures 5A to 5D; other groups were not examined");
    Element demonstration =
        model.demonstration()
            ? Parts.absent(
                "Demonstration.", "Made-up patients stand behind this model. It is for no patient.")
            : Element.of("span");
    return Parts.section("model-card", "Model card", demonstration, card.element());
  }

  private static String terms(ModelFile model) {
    return model.terms().stream().map(ModelCard::name).collect(Collectors.joining("; "));
  }

  private static String name(Term term) {
    if (term instanceof ScoreTerm score) {
      return "radiomics score of " + score.features().size() + " features";
    }
    return term instanceof FeatureTerm ? term.name() : Names.variable(term.name());
  }

  private static String imputation(ModelFile model) {
    return model.imputation().isEmpty()
        ? "Nothing is imputed: the case waits"
        : model.imputation().entrySet().stream()
            .map(e -> Names.variable(e.getKey().columnName()) + ": " + Names.level(e.getValue()))
            .collect(Collectors.joining("; "));
  }

  private static String cohort(ModelFile model) {
    CohortSummary cohort = model.evidence().cohort();
    String summary =
        model.training().description()
            + "; "
            + model.training().patients()
            + " patients, "
            + model.training().responders()
            + " with pCR";
    if (cohort == null) {
      return summary;
    }
    return summary
        + "; test "
        + cohort.test()
        + ", "
        + cohort.testResponders()
        + " with pCR; "
        + cohort.split()
        + (cohort.from() == null ? "" : "; from " + cohort.from() + " to " + cohort.to())
        + (cohort.sites().isEmpty() ? "" : "; " + String.join(", ", cohort.sites()));
  }

  private static String text(Performance of) {
    return "AUC "
        + text(of.auc(), 3)
        + ", calibration slope "
        + text(of.slope(), 2)
        + ", in the large "
        + text(of.intercept(), 2)
        + ", Brier "
        + text(of.brier(), 3)
        + "; "
        + of.patients()
        + " patients, "
        + of.responders()
        + " with pCR";
  }

  private static String text(@Nullable Measure of, int digits) {
    if (of == null) {
      return Numbers.ABSENT;
    }
    return of.low() == null || of.high() == null
        ? Numbers.fixed(of.value(), digits)
        : Numbers.interval(of.value(), of.low(), of.high(), digits);
  }
}
