// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.agreement.Agreement;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.Variable;
import io.axilla.model.comparison.Baseline;
import io.axilla.model.correlation.Correlations;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.formula.Findings;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.formula.Formulas;
import io.axilla.model.formula.ModelReport;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.nomogram.Nomogram;
import io.axilla.model.regression.Predictor;
import io.axilla.model.selection.FeatureTTest;
import io.axilla.model.selection.Scaling;
import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.signature.Radscore;
import io.axilla.model.signature.Signature;
import io.axilla.model.signature.Signature.Extent;
import io.axilla.model.signature.Training;
import io.axilla.model.statistics.Choices.ScoreKind;
import io.axilla.model.statistics.Statistics.Nomograms;
import io.axilla.model.statistics.Statistics.Score;
import io.axilla.model.table.Keyed;
import io.axilla.model.validation.Optimism;
import io.axilla.model.validation.PermutationImportance;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One analysis from top to bottom. */
final class Analysis {
  private final Cohort cohort;
  private final Settings settings;
  private final Choices choices;
  private final Executor executor;
  private final int[] all;
  private final int[] train;
  private final int[] outcome;

  Analysis(Cohort cohort, Choices choices, Executor executor) {
    this.cohort = cohort;
    this.choices = choices;
    this.settings = cohort.settings();
    this.executor = executor;
    this.all = cohort.rows(Scope.ALL);
    this.train = cohort.rows(Scope.TRAIN);
    this.outcome = cohort.outcome(train);
  }

  Statistics statistics() {
    Imputation imputation = Imputation.of(cohort);
    Agreement agreement = Agreement.of(cohort);
    Scaling scaling = Scaling.of(cohort.features(), train);
    Keyed<FeatureTTest> tests = FeatureTTest.all(cohort.features(), scaling, train, outcome);
    List<String> stable = agreement.stable(settings.iccThreshold());
    Selection selection = Selection.of(stable, scaling, tests, settings);
    LassoReport lasso = lasso(scaling, selection.candidates(), Extent.ALL);
    Radscore radscore = Radscore.of(choices.lambda().in(lasso), cohort.features(), scaling, all);

    Findings findings = new Findings(cohort, imputation);
    double[] score = IntStream.of(all).mapToDouble(radscore::at).toArray();
    if (choices.score() == ScoreKind.CROSS_FITTED) {
      new CrossFitting(cohort, choices.lambda(), executor).fill(score, stable);
    }
    Formulas formulas = new Formulas(findings, Findings.radscore(score), choices.clinicalTerms());
    ByModel<FittedModel> models =
        new ByModel<>(formulas.clinical(), formulas.radiomics(), formulas.combined())
            .map(this::fit);
    return new Statistics(
        Statistics.Meta.of(settings.dataset()),
        CohortCounts.of(cohort),
        imputation,
        ByScope.of(scope -> Baseline.of(cohort, scope)),
        agreement,
        scaling,
        tests,
        selection,
        lasso,
        lasso(scaling, notConstant(scaling), Extent.DEVIANCE),
        scores(score),
        Models.of(models, formulas, this::fit, settings.confidence()),
        univariable(formulas),
        Stepwise.of(outcome, formulas.clinical(), train),
        completeCases(formulas),
        Prediction.all(cohort, models),
        Evaluation.of(cohort, findings.levels(Variable.SUBTYPE), models),
        nomograms(formulas, findings),
        Correlations.of(cohort, radscore.names()),
        PermutationImportance.of(radscore, train, outcome, cohort.permutations()),
        Optimism.of(formulas.combined(), train, outcome, cohort.resamples()),
        subtypes(stable, findings));
  }

  private FittedModel fit(List<Predictor> formula) {
    return FittedModel.of(formula, train, outcome);
  }

  private @Nullable LassoReport lasso(Scaling scaling, List<String> features, Extent extent) {
    if (features.isEmpty()) {
      return null;
    }
    return Signature.fit(
        new Training(
            cohort.features(),
            scaling,
            features,
            train,
            outcome,
            cohort.fold(train),
            LassoSettings.exact().withLambdaCount(settings.nLambda()),
            executor),
        extent);
  }

  private List<String> notConstant(Scaling scaling) {
    return IntStream.range(0, cohort.features().size())
        .filter(feature -> !scaling.isConstant(feature))
        .mapToObj(cohort.features().names()::get)
        .toList();
  }

  private Keyed<Score> scores(double[] score) {
    return new Keyed<>(
        Score.class,
        cohort.patients(),
        IntStream.of(all).mapToObj(row -> new Score(score[row])).toList());
  }

  private Map<String, ModelReport> univariable(Formulas formulas) {
    Map<String, ModelReport> reports = new LinkedHashMap<>();
    formulas
        .univariable()
        .forEach(
            (name, variable) ->
                reports.put(
                    name, ModelReport.of(fit(List.of(variable)).fit(), settings.confidence())));
    return reports;
  }

  private @Nullable ModelReport completeCases(Formulas formulas) {
    List<Variable> variables =
        choices.clinicalTerms().stream().map(CombinedTerm::variable).toList();
    int[] complete =
        IntStream.of(train)
            .filter(row -> variables.stream().noneMatch(v -> cohort.isMissing(v, row)))
            .toArray();
    if (complete.length == 0) {
      return null;
    }
    return ModelReport.of(
        FittedModel.of(formulas.combined(), complete, cohort.outcome(complete)).fit(),
        settings.confidence());
  }

  private Nomograms nomograms(Formulas formulas, Findings findings) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    for (CombinedTerm term : choices.clinicalTerms()) {
      Variable factor = term.variable();
      if (factor.isNumber() || term == CombinedTerm.CT34) {
        continue;
      }
      levels.put(factor.columnName(), findings.levelsIn(factor, train));
    }
    List<Predictor> formula = formulas.combined();
    int[] others = IntStream.of(outcome).map(y -> 1 - y).toArray();
    return new Nomograms(
        Nomogram.of("pcr", formula, train, outcome, levels, cohort.patients()),
        Nomogram.of("non_pcr", formula, train, others, levels, cohort.patients()));
  }

  private Map<Subgroup, SubtypeModel> subtypes(List<String> iccPass, Findings findings) {
    Map<Subgroup, SubtypeModel> models = new EnumMap<>(Subgroup.class);
    for (Subgroup subtype : SubtypeAnalysis.SUBTYPES) {
      models.put(
          subtype,
          SubtypeAnalysis.of(cohort, subtype, iccPass, findings, choices.lambda(), executor));
    }
    return models;
  }
}
