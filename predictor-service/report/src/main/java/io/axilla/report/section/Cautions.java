// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.DeLongTest;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.statistics.CohortCounts;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.training.Remark;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What the numbers themselves warn of. */
public final class Cautions {
  /** Of each outcome, for a test that judges a model (Collins, Ogundimu, Altman 2016). */
  private static final int TEST_CLASS = 100;

  private static final int READ_TWICE = 30;
  private static final double COMPLETE = 0.9;
  private static final double FLAT = 0.8;
  private static final double STEEP = 1.25;
  private static final double SIGNIFICANT = 0.05;

  private final Statistics statistics;
  private final List<Remark> warnings = new ArrayList<>();

  private Cautions(Statistics statistics) {
    this.statistics = statistics;
  }

  public static List<Remark> of(Statistics statistics) {
    Cautions cautions = new Cautions(statistics);
    cautions.size();
    cautions.selection();
    cautions.fits();
    cautions.test();
    cautions.data();
    cautions.subtypes();
    return List.copyOf(cautions.warnings);
  }

  private void warn(boolean when, String code, String text) {
    if (when) {
      warnings.add(Remark.warning(code, text));
    }
  }

  private void size() {
    CohortCounts n = statistics.cohort();
    int least = Math.min(n.nPosTest(), n.nNegTest());
    warn(
        least < TEST_CLASS,
        "TEST_SIZE",
        n.nTest() == 0
            ? "There is no test set: only resamples and cross-validation speak of other patients."
            : "The test set has "
                + n.nPosTest()
                + " patients with pCR and "
                + n.nNegTest()
                + " without; below "
                + TEST_CLASS
                + " of each, calibration and AUC in test are too uncertain to judge the model by.");
  }

  private void selection() {
    LassoReport lasso = statistics.lasso();
    if (lasso == null || lasso.atLambdaMin().nNonzero() == 0) {
      warn(true, "SELECTION", "No feature was selected: the radiomics score is constant.");
      return;
    }
    LassoReport.Curve curve = lasso.cv().fixedPath().deviance();
    warn(
        curve.indexMin() == curve.nLambda(),
        "SELECTION",
        "The best λ is the smallest of the path; a longer path could be better.");
    int read = Math.min(statistics.icc().nSubjectsInter(), statistics.icc().nSubjectsIntra());
    warn(
        read < READ_TWICE,
        "AGREEMENT",
        "Agreement of readers rests on " + read + " patients only.");
  }

  private void fits() {
    fit("clinical", statistics.models().clinical());
    fit("combined", statistics.models().combined());
    int lost = statistics.bootstrap().b() - statistics.bootstrap().nUsed();
    warn(
        lost > 0,
        "RESAMPLES",
        lost
            + " of "
            + statistics.bootstrap().b()
            + " resamples gave a separated regression and are left out of the paper's way of optimism.");
  }

  private void fit(String name, ModelReport model) {
    warn(
        model.separated() || !model.converged(),
        "SEPARATION",
        "The "
            + name
            + " model separates the train patients or did not converge: its coefficients mean nothing.");
    warn(
        !model.aliased().isEmpty(),
        "ALIASED_TERMS",
        "In the "
            + name
            + " model these terms depend on others and have no coefficient: "
            + String.join(", ", model.aliased().stream().map(Names::term).toList())
            + ".");
  }

  private void test() {
    DeLongTest gain = statistics.evaluation().delong().test().clinicalVsCombined();
    warn(
        Double.isFinite(gain.p()) && (gain.p() >= SIGNIFICANT || gain.diff() > 0),
        "NO_GAIN_SHOWN_IN_TEST",
        "In test the combined model is not shown to be better than the clinical one: AUC "
            + Numbers.fixed(gain.auc2(), 3)
            + " and "
            + Numbers.fixed(gain.auc1(), 3)
            + ", DeLong's p "
            + Numbers.p(gain.p())
            + ".");
    double slope = statistics.evaluation().calibration().test().combined().recalibration().slope();
    warn(
        slope < FLAT || slope > STEEP,
        "CALIBRATION",
        "Calibration slope of the combined model in test is "
            + Numbers.fixed(slope, 2)
            + ": its probabilities are too "
            + (slope < 1 ? "extreme" : "moderate")
            + ".");
  }

  private void data() {
    int complete = statistics.completeCaseCombined().n();
    int train = statistics.cohort().nTrain();
    warn(
        complete < COMPLETE * train,
        "MISSING_VALUES",
        "Only "
            + complete
            + " of "
            + train
            + " train patients have all terms of the combined model; the rest rests on imputed values.");
  }

  private void subtypes() {
    statistics
        .subtypeModels()
        .forEach(
            (subtype, model) -> {
              int negative = model.nTrain() - model.nPosTrain();
              warn(
                  Math.min(model.nPosTrain(), negative) < TEST_CLASS,
                  "SUBTYPE",
                  Names.level(subtype.name())
                      + ": "
                      + model.nPosTrain()
                      + " train patients with pCR and "
                      + negative
                      + " without; "
                      + (model.roc() == null
                          ? "no model of its own was fitted."
                          : "its own model is for exploration only."));
            });
  }
}
