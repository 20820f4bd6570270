// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.CoefficientSet;
import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Resampling;
import io.axilla.model.ScaledFeature;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Term;
import io.axilla.model.cohort.Patients;
import io.axilla.model.regression.FactorPredictor;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.LogisticRegression;
import io.axilla.model.regression.NumberPredictor;
import io.axilla.model.regression.Predictor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The combined step of a model fitted anew to other patients; the radiomics score stays. */
final class Revision {
  private static final int RESAMPLES = 200;

  private final ModelFile model;
  private final Scored scored;
  private final int[] outcome;
  private final Patients patients;
  private final List<Predictor> formula;
  private final LogisticFit fit;

  /**
   * @param outcome of the rows that are scored
   */
  Revision(ModelFile model, Scored scored, int[] outcome, Patients patients) {
    this.model = model;
    this.scored = scored;
    this.outcome = outcome;
    this.patients = patients;
    this.formula = model.terms().stream().map(this::predictor).toList();
    this.fit = LogisticRegression.fit(outcome, formula);
  }

  LogisticFit fit() {
    return fit;
  }

  double intercept() {
    return coefficients(fit).intercept();
  }

  List<Term> terms() {
    Coefficients all = coefficients(fit);
    List<Term> terms = new ArrayList<>();
    for (Term term : model.terms()) {
      if (term instanceof ScoreTerm score) {
        terms.add(
            new ScoreTerm(
                all.of(term.name()), score.intercept(), score.features(), score.training()));
      } else if (term instanceof FeatureTerm feature) {
        terms.add(
            new FeatureTerm(
                feature.name(),
                all.of(term.name()),
                feature.standardisation(),
                feature.training()));
      } else if (term instanceof NumberTerm number) {
        terms.add(
            new NumberTerm(
                number.variable(),
                all.of(term.name()),
                number.standardisation(),
                number.training()));
      } else if (term instanceof FactorTerm factor) {
        terms.add(factor(factor, all));
      }
    }
    return terms;
  }

  private Predictor predictor(Term term) {
    List<String> values = scored.values(term.name());
    if (term instanceof FactorTerm factor) {
      List<String> order = new ArrayList<>(List.of(factor.reference()));
      factor.levels().stream()
          .map(FactorTerm.Level::level)
          .filter(level -> !level.equals(factor.reference()))
          .forEach(order::add);
      return FactorPredictor.of(term.name(), order, values);
    }
    double[] numbers = values.stream().mapToDouble(Double::parseDouble).toArray();
    if (term instanceof NumberTerm number) {
      return standardised(
          term, numbers, number.standardisation().mean(), number.standardisation().sd());
    }
    if (term instanceof FeatureTerm feature) {
      return standardised(
          term, numbers, feature.standardisation().mean(), feature.standardisation().sd());
    }
    return NumberPredictor.of(term.name(), numbers);
  }

  private static Predictor standardised(Term term, double[] values, double mean, double sd) {
    return NumberPredictor.of(
        term.name(),
        IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) / sd).toArray());
  }

  /** Levels that the new patients do not have are left out: nothing is known of them now. */
  private FactorTerm factor(FactorTerm factor, Coefficients all) {
    List<String> values = scored.values(factor.name());
    List<FactorTerm.Level> levels = new ArrayList<>();
    for (FactorTerm.Level level : factor.levels()) {
      int patients = (int) values.stream().filter(level.level()::equals).count();
      if (patients > 0) {
        levels.add(
            new FactorTerm.Level(
                level.level(), all.of(factor.name() + "=" + level.level()), patients));
      }
    }
    boolean same = levels.stream().anyMatch(level -> level.level().equals(factor.reference()));
    return new FactorTerm(
        factor.variable(), same ? factor.reference() : levels.get(0).level(), levels);
  }

  /** Coefficients of a fit by name; what is aliased or not there is 0. */
  private record Coefficients(double intercept, Map<String, Double> byName) {
    double of(String name) {
      return byName.getOrDefault(name, 0.0);
    }
  }

  private static Coefficients coefficients(LogisticFit fit) {
    Map<String, Double> byName = new HashMap<>();
    fit.terms()
        .forEach(
            term ->
                term.estimate()
                    .ifPresent(estimate -> byName.put(term.name(), estimate.coefficient())));
    return new Coefficients(byName.getOrDefault(LogisticFit.INTERCEPT, 0.0), byName);
  }

  /** The combined step on resamples of the new patients, the score as it is. */
  Resampling resampled(List<Term> terms, long seed) {
    List<ScaledFeature> features = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof ScoreTerm score) {
        score
            .features()
            .forEach(f -> features.add(new ScaledFeature(f.name(), f.standardisation())));
      } else if (term instanceof FeatureTerm feature) {
        features.add(new ScaledFeature(feature.name(), feature.standardisation()));
      }
    }
    Random random = new Random(seed);
    List<CoefficientSet> sets = new ArrayList<>();
    for (int b = 0; b < RESAMPLES; b++) {
      int[] drawn = patients.resample(scored.rows(), outcome, random);
      LogisticFit drawnFit =
          LogisticRegression.fit(
              IntStream.of(drawn).map(i -> outcome[i]).toArray(),
              formula.stream().map(v -> v.rows(drawn)).toList());
      if (!drawnFit.separated()) {
        sets.add(set(terms, drawnFit, drawn));
      }
    }
    return new Resampling(RESAMPLES, features, sets);
  }

  private CoefficientSet set(List<Term> terms, LogisticFit drawnFit, int[] drawn) {
    Coefficients own = coefficients(drawnFit);
    double intercept = own.intercept();
    List<Double> clinical = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof ScoreTerm score) {
        intercept += own.of(term.name()) * score.intercept();
        for (ScoreFeature feature : score.features()) {
          weights.add(own.of(term.name()) * feature.coefficient());
        }
      } else if (term instanceof FeatureTerm) {
        weights.add(own.of(term.name()));
      } else if (term instanceof NumberTerm) {
        clinical.add(own.of(term.name()));
      } else if (term instanceof FactorTerm factor) {
        List<String> values = scored.values(factor.name());
        for (FactorTerm.Level level : factor.levels()) {
          boolean seen = IntStream.of(drawn).anyMatch(i -> values.get(i).equals(level.level()));
          clinical.add(seen ? own.of(factor.name() + "=" + level.level()) : Double.NaN);
        }
      }
    }
    return new CoefficientSet(
        intercept, clinical, IntStream.range(0, weights.size()).boxed().toList(), weights);
  }
}
