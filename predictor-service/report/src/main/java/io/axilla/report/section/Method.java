// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.cohort.Settings;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.statistics.Choices;
import io.axilla.model.training.TrainingSettings;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.stream.Collectors;

/** Every choice of the training; with the same tables they give the same model. */
public final class Method {
  private Method() {}

  /**
   * @param split how train and test were told apart, in words
   */
  public static Element of(TrainingSettings settings, String split) {
    Settings analysis = settings.analysis();
    Choices choices = settings.choices();
    Table table =
        Table.of("Table S17. Choices of the training", "Choice", "As it was made", "The study's")
            .words(1, 2)
            .row("Train and test", split, "at random, 7:3")
            .row(
                "Agreement of readers",
                settings.iccFilter()
                    ? "ICC(2,1) above " + Numbers.fixed(analysis.iccThreshold(), 2)
                    : "not asked for",
                "ICC above 0.8")
            .row(
                "Student's t test",
                settings.tTestFilter() ? "p below " + analysis.tTestPThreshold() : "not asked for",
                "p below 0.05")
            .row(
                "Penalty",
                switch (choices.lambda()) {
                  case MIN -> "λ with the least cross-validated deviance";
                  case ONE_SE -> "largest λ within one standard error of the least deviance";
                },
                "by 10-fold cross-validation")
            .row("Folds", settings.folds() + ", within a subtype " + settings.foldsSubtype(), "10")
            .row(
                "Score of the train patients",
                switch (choices.score()) {
                  case IN_SAMPLE -> "of the signature that was fitted to them";
                  case CROSS_FITTED -> "of signatures fitted without their fold";
                },
                "of the signature that was fitted to them")
            .row(
                "Terms beside the score",
                choices.clinicalTerms().stream()
                    .map(CombinedTerm::termName)
                    .map(Names::variable)
                    .collect(Collectors.joining("; ")),
                "cN stage; ER; HER2 status; Ki-67")
            .row(
                "Missing clinical values in training",
                "train median, most frequent level",
                "not stated")
            .row("Resamples of the whole pipeline", "" + settings.resamples(), "none")
            .row("Permutations", "" + settings.permutations(), "DALEX' default")
            .row("Seed of every random choice", "" + settings.seed(), "not stated");
    return Parts.section(
        "method",
        "Method",
        Parts.paragraph(
            "Features of both scans are standardised with the train patients' mean and standard deviation,"
                + " screened, and chosen by an L1-penalised logistic regression; its linear predictor is the"
                + " radiomics score. The combined model is a logistic regression on the score and clinical"
                + " terms. The study is Wang et al., BMC Cancer 2024;24:549."),
        table.element());
  }
}
