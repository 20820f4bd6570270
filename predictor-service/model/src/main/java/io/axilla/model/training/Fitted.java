// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.Evidence;
import io.axilla.model.ModelFile;
import io.axilla.model.Resampling;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingDomain;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.selection.Scaling.Scale;
import io.axilla.model.signature.LassoReport.Chosen;
import io.axilla.model.signature.LassoReport.Coefficient;
import io.axilla.model.statistics.Choices.ScoreKind;
import io.axilla.model.statistics.Prediction;
import io.axilla.model.statistics.Statistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The combined model of an analysis, and the file that holds it. */
final class Fitted {
  private final Cohort cohort;
  private final TrainingSettings settings;
  private final Statistics statistics;
  private final TermLayout layout;
  private final int[] train;

  Fitted(Cohort cohort, TrainingSettings settings, Statistics statistics, TermLayout layout) {
    this.cohort = cohort;
    this.settings = settings;
    this.statistics = statistics;
    this.layout = layout;
    this.train = cohort.rows(Scope.TRAIN);
  }

  double[] linearPredictors(int... rows) {
    List<Prediction> predictions = statistics.predictions().rows();
    return IntStream.of(rows).mapToDouble(row -> predictions.get(row).lpCombined()).toArray();
  }

  /**
   * With the score as it will be used, also where the analysis has cross-fitted scores: what the
   * models of resamples are compared with.
   */
  double[] linearPredictorsAsUsed(int... rows) {
    double[] predictors = linearPredictors(rows);
    if (settings.choices().score() == ScoreKind.IN_SAMPLE) {
      return predictors;
    }
    ScoreTerm term = scoreTerm();
    List<String> names = term.features().stream().map(ScoreFeature::name).toList();
    int[] columns = names.stream().mapToInt(cohort.features().names()::indexOf).toArray();
    for (int i = 0; i < rows.length; i++) {
      Map<String, Double> values = new HashMap<>();
      for (int k = 0; k < columns.length; k++) {
        values.put(names.get(k), cohort.features().value(columns[k], rows[i]));
      }
      double fitted = statistics.radscore().rows().get(rows[i]).score();
      predictors[i] += term.coefficient() * (term.score(values) - fitted);
    }
    return predictors;
  }

  double[] probabilities(int... rows) {
    return probabilities(linearPredictors(rows));
  }

  static double[] probabilities(double[] linearPredictor) {
    return Arrays.stream(linearPredictor).map(lp -> 1 / (1 + Math.exp(-lp))).toArray();
  }

  ModelFile modelFile(
      TrainingDomain domain, Evidence evidence, @Nullable Resampling resampling, String software) {
    TermLayout.Coefficients coefficients = layout.of(fit(), train);
    List<Term> terms = new ArrayList<>(List.of(scoreTerm()));
    terms.addAll(layout.terms(coefficients));
    TrainingSettings.ModelTexts texts = settings.model();
    return new ModelFile(
        texts.name(),
        texts.version(),
        texts.demonstration(),
        texts.intendedUse(),
        texts.extractionDigest(),
        coefficients.intercept(),
        terms,
        texts.impute() ? imputation(terms) : Map.of(),
        new TrainingSummary(
            texts.cohort(), train.length, IntStream.of(cohort.outcome(train)).sum()),
        software,
        domain,
        evidence,
        resampling);
  }

  /** The coefficients that the analysis reports; only these are asked for. */
  private LogisticFit fit() {
    List<LogisticFit.Term> terms = new ArrayList<>();
    statistics
        .models()
        .combined()
        .terms()
        .byKey()
        .forEach(
            (name, wald) ->
                terms.add(
                    new LogisticFit.Term(
                        name,
                        Double.isNaN(wald.coef())
                            ? Optional.empty()
                            : Optional.of(new Estimate(wald.coef(), wald.se())))));
    return new LogisticFit(train.length, terms, 0, 0, 0, true, false);
  }

  private ScoreTerm scoreTerm() {
    double coefficient =
        statistics.models().combined().terms().byKey().get(ScoreTerm.RADSCORE).coef();
    @Nullable Chosen chosen = settings.choices().lambda().in(statistics.lasso());
    List<ScoreFeature> features = new ArrayList<>();
    if (chosen != null) {
      for (Map.Entry<String, Coefficient> entry : chosen.coef().byKey().entrySet()) {
        int column = cohort.features().names().indexOf(entry.getKey());
        Scale scale = statistics.standardise().scales().rows().get(column);
        features.add(
            new ScoreFeature(
                entry.getKey(),
                entry.getValue().zScale(),
                new Standardisation(scale.mean(), scale.sd()),
                TermLayout.spread(cohort.features().column(column, train))));
      }
    }
    double[] score =
        IntStream.of(train)
            .mapToDouble(row -> statistics.radscore().rows().get(row).score())
            .toArray();
    return new ScoreTerm(
        Double.isNaN(coefficient) ? 0 : coefficient,
        chosen == null ? 0 : chosen.intercept(),
        features,
        TermLayout.spread(score));
  }

  /** Medians and modes of the file's clinical terms. */
  private Map<ClinicalVariable, String> imputation(List<Term> terms) {
    Map<String, Object> values = statistics.imputation().values();
    Map<ClinicalVariable, String> imputation = new EnumMap<>(ClinicalVariable.class);
    for (CombinedTerm term : settings.choices().clinicalTerms()) {
      String column = term.variable().columnName();
      if (terms.stream().anyMatch(t -> t.name().equals(column))) {
        Object value = values.get(column);
        imputation.put(
            ClinicalVariable.ofColumn(column).orElseThrow(),
            value instanceof Double number
                ? BigDecimal.valueOf(number).toPlainString()
                : String.valueOf(value));
      }
    }
    return imputation;
  }
}
