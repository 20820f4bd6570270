// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.Variable;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.formula.Findings;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.regression.Predictor;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.signature.Radscore;
import io.axilla.model.signature.Signature;
import io.axilla.model.signature.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits the method within a subtype. */
final class SubtypeAnalysis {
  /** The subtypes with a model of their own. */
  static final List<Subgroup> SUBTYPES =
      List.of(Subgroup.LUMINAL_HER2NEG, Subgroup.HER2_POSITIVE, Subgroup.TRIPLE_NEGATIVE);

  private static final int FEWEST = 10;
  private static final double DECIMALS = 1e12;

  private final Cohort cohort;
  private final Subgroup subgroup;
  private final int[] train;
  private final int[] test;
  private final int[] outcome;

  private SubtypeAnalysis(Cohort cohort, Subgroup subgroup, List<String> subtype) {
    this.cohort = cohort;
    this.subgroup = subgroup;
    this.train = subgroup.among(subtype, cohort.rows(Scope.TRAIN));
    this.test = subgroup.among(subtype, cohort.rows(Scope.TEST));
    this.outcome = cohort.outcome(train);
  }

  static SubtypeModel of(
      Cohort cohort,
      Subgroup subgroup,
      List<String> iccPass,
      Findings findings,
      Choices.LambdaRule rule,
      Executor executor) {
    return new SubtypeAnalysis(cohort, subgroup, findings.levels(Variable.SUBTYPE))
        .model(iccPass, findings, rule, executor);
  }

  private SubtypeModel model(
      List<String> iccPass, Findings findings, Choices.LambdaRule rule, Executor executor) {
    int positives = IntStream.of(outcome).sum();
    if (Math.min(positives, train.length - positives) < FEWEST) {
      return result("too_few", null, null, null, null, null, null);
    }
    Settings settings = cohort.settings();
    Scaling scaling = Scaling.of(cohort.features(), train);
    List<String> candidates = Selection.of(cohort, iccPass, scaling, train).candidates();
    if (candidates.size() < 2) {
      return result("no_features", candidates, null, null, null, null, null);
    }
    LassoReport lasso =
        Signature.fit(
            new Training(
                cohort.features(),
                scaling,
                candidates,
                train,
                outcome,
                cohort.foldSubtype(train),
                LassoSettings.exact().withLambdaCount(settings.nLambda()),
                executor),
            Signature.Extent.DEVIANCE);
    Radscore radscore =
        Radscore.of(rule.in(lasso), cohort.features(), scaling, cohort.rows(Scope.ALL));
    ByModel<FittedModel> models = models(findings, radscore);
    int[] scored = scored(findings);
    return result(
        "ok",
        candidates,
        lasso,
        scored.length,
        models.map(model -> ModelReport.of(model.fit(), settings.confidence())),
        new Evaluation.ByFit<>(
            models.map(model -> area(model, train)), models.map(model -> area(model, scored))),
        SubtypeCurves.of(cohort, models, radscore, train, scored));
  }

  private ByModel<FittedModel> models(Findings findings, Radscore radscore) {
    Predictor score =
        Findings.radscore(IntStream.of(cohort.rows(Scope.ALL)).mapToDouble(radscore::at).toArray());
    List<Predictor> clinical = new ArrayList<>(List.of(findings.of(Variable.CN)));
    if (subgroup != Subgroup.TRIPLE_NEGATIVE) {
      clinical.add(findings.of(Variable.ER_PCT));
    }
    clinical.add(findings.of(Variable.HER2_STATUS));
    clinical.add(findings.of(Variable.KI67_PCT));
    List<Predictor> combined = new ArrayList<>(clinical);
    combined.add(score);
    return new ByModel<>(clinical, List.of(score), combined)
        .map(formula -> FittedModel.of(formula, train, outcome));
  }

  private int[] scored(Findings findings) {
    Set<String> seen = Set.copyOf(findings.levelsIn(Variable.HER2_STATUS, train));
    return IntStream.of(test)
        .filter(row -> seen.containsAll(findings.levelsIn(Variable.HER2_STATUS, row)))
        .toArray();
  }

  private Auc area(FittedModel model, int[] rows) {
    if (model.fit().separated()) {
      return Auc.absent(cohort.outcome(rows));
    }
    return Auc.of(rounded(model, rows), cohort.outcome(rows), cohort.settings().confidence());
  }

  /** Patients with the same findings tie whatever the last bits of their sums are. */
  static double[] rounded(FittedModel model, int... rows) {
    return IntStream.of(rows)
        .mapToDouble(row -> Math.rint(model.probability(row) * DECIMALS) / DECIMALS)
        .toArray();
  }

  private SubtypeModel result(
      String status,
      @Nullable List<String> candidates,
      @Nullable LassoReport lasso,
      @Nullable Integer scored,
      @Nullable ByModel<ModelReport> models,
      Evaluation.@Nullable ByFit<ByModel<Auc>> roc,
      @Nullable SubtypeCurves curves) {
    return new SubtypeModel(
        train.length,
        IntStream.of(outcome).sum(),
        test.length,
        IntStream.of(cohort.outcome(test)).sum(),
        status,
        candidates == null ? null : candidates.size(),
        candidates,
        lasso,
        scored,
        models,
        roc,
        curves);
  }
}
