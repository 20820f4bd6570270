// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.descriptive.Quantiles;
import io.axilla.model.formula.Findings;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.selection.Scaling;
import io.axilla.model.signature.LassoReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The model file of a fit: the score is multiplied out, so that every feature is a term of the sum
 * with its own weight on the logit scale.
 */
final class FileOfModel {
  private final Cohort cohort;
  private final int[] train;
  private final Findings findings;
  private final Map<String, Double> coefficients = new HashMap<>();
  private double intercept;
  private final List<Term> terms = new ArrayList<>();

  private FileOfModel(Cohort cohort, int[] train, Findings findings, LogisticFit fit) {
    this.cohort = cohort;
    this.train = train;
    this.findings = findings;
    for (LogisticFit.Term term : fit.terms()) {
      coefficients.put(term.name(), term.estimate().map(Estimate::coefficient).orElse(0.0));
    }
    intercept = coefficient(LogisticFit.INTERCEPT);
  }

  static ModelFile of(
      Cohort cohort,
      Pipeline pipeline,
      Pipeline.Fit fit,
      TrainingSettings settings,
      String settingsDigest,
      String software) {
    int[] train = cohort.rows(Scope.TRAIN);
    FileOfModel file = new FileOfModel(cohort, train, pipeline.findings(), fit.model().fit());
    if (fit.signature() != null) {
      file.features(fit.signature(), fit.scaling());
    }
    file.factor(Variable.CN, ClinicalVariable.CN);
    file.number(Variable.ER_PCT, ClinicalVariable.ER_PCT);
    file.factor(Variable.HER2_STATUS, ClinicalVariable.HER2_STATUS);
    file.number(Variable.KI67_PCT, ClinicalVariable.KI67_PCT);
    int responders = IntStream.of(cohort.outcome(train)).sum();
    return new ModelFile(
        settings.name(),
        settings.modelVersion(),
        settings.demonstration(),
        settings.intendedUse(),
        settingsDigest,
        file.intercept,
        file.terms,
        Map.of(),
        new TrainingSummary(settings.description(), train.length, responders),
        software);
  }

  private double coefficient(String term) {
    return coefficients.getOrDefault(term, 0.0);
  }

  private void features(LassoReport.Chosen signature, Scaling scaling) {
    double weight = coefficient(Findings.RADSCORE);
    intercept += weight * signature.intercept();
    Map<String, Scaling.Scale> scales = scaling.scales().byKey();
    signature
        .coef()
        .byKey()
        .forEach(
            (name, coefficient) -> {
              int column = cohort.features().names().indexOf(name);
              Scaling.Scale scale = scales.get(name);
              terms.add(
                  new FeatureTerm(
                      name,
                      weight * coefficient.zScale(),
                      new Standardisation(scale.mean(), scale.sd()),
                      spread(cohort.features().column(column, train))));
            });
  }

  private void number(Variable variable, ClinicalVariable clinical) {
    double[] values =
        IntStream.of(train)
            .filter(row -> !cohort.isMissing(variable, row))
            .mapToDouble(row -> cohort.number(variable, row))
            .toArray();
    Moments moments = Moments.of(values);
    if (!(moments.standardDeviation() > 0)) {
      return; // Constant: it tells patients apart by nothing, and its coefficient is aliased.
    }
    double perUnit = coefficient(variable.columnName());
    intercept += perUnit * moments.mean();
    terms.add(
        new NumberTerm(
            clinical,
            perUnit * moments.standardDeviation(),
            new Standardisation(moments.mean(), moments.standardDeviation()),
            spread(values)));
  }

  private void factor(Variable variable, ClinicalVariable clinical) {
    List<String> seen = findings.levelsIn(variable, train);
    List<FactorTerm.Level> levels = new ArrayList<>();
    List<String> all = findings.levels(variable);
    for (String level : seen) {
      int patients = (int) IntStream.of(train).filter(row -> all.get(row).equals(level)).count();
      double coefficient =
          level.equals(seen.get(0)) ? 0 : coefficient(variable.columnName() + "=" + level);
      levels.add(new FactorTerm.Level(level, coefficient, patients));
    }
    terms.add(new FactorTerm(clinical, seen.get(0), levels));
  }

  private static Spread spread(double[] values) {
    Quantiles quantiles = Quantiles.of(values);
    return new Spread(quantiles.at(0), quantiles.at(0.01), quantiles.at(0.99), quantiles.at(1));
  }
}
