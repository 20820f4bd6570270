// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.discrimination.DeLongTest;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.training.Remark;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the numbers warn of beside the training's own remarks. */
public final class Cautions {
  private static final int CLASS_OF_SUBTYPE = 100;
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

  private void selection() {
    LassoReport lasso = statistics.lasso();
    LassoReport.@Nullable Curve curve = lasso == null ? null : lasso.cv().fixedPath().deviance();
    warn(
        curve != null && curve.indexMin() == curve.nLambda(),
        "END_OF_PATH",
        "The best λ is the smallest of the path; a longer path could be better.");
    int read = Math.min(statistics.icc().nSubjectsInter(), statistics.icc().nSubjectsIntra());
    warn(
        read > 1 && read < READ_TWICE,
        "AGREEMENT",
        "Agreement of readers rests on " + read + " patients only.");
  }

  private void fits() {
    ModelReport clinical = statistics.models().clinical();
    warn(
        clinical.separated() || !clinical.converged(),
        "CLINICAL_MODEL_SEPARATED",
        "The clinical model separates the train patients or did not converge: comparisons with it mean"
            + " nothing.");
    int lost = statistics.bootstrap().b() - statistics.bootstrap().nUsed();
    warn(
        lost > 0,
        "STUDY_RESAMPLES_SEPARATED",
        lost
            + " of "
            + statistics.bootstrap().b()
            + " resamples of the paper's way gave a separated regression and are left out.");
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
    List<String> small = new ArrayList<>();
    statistics
        .subtypeModels()
        .forEach(
            (subtype, model) -> {
              int negative = model.nTrain() - model.nPosTrain();
              if (Math.min(model.nPosTrain(), negative) < CLASS_OF_SUBTYPE) {
                small.add(
                    Names.level(subtype.name())
                        + " "
                        + model.nPosTrain()
                        + " and "
                        + negative
                        + (model.roc() == null ? " (not fitted)" : ""));
              }
            });
    warn(
        !small.isEmpty(),
        "SUBTYPES",
        "Models within a subtype are for exploration only; train patients with and without pCR: "
            + String.join(", ", small)
            + ".");
  }
}
