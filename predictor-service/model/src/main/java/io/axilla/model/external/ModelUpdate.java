// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.CoefficientSet;
import io.axilla.model.Evidence;
import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.Judged;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Performance;
import io.axilla.model.Resampling;
import io.axilla.model.ScaledFeature;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.distribution.ChiSquared;
import io.axilla.model.external.Update.Comparison;
import io.axilla.model.external.Update.Method;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.FactorPredictor;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.LogisticRegression;
import io.axilla.model.regression.NumberPredictor;
import io.axilla.model.regression.Predictor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits a model to new patients. The closed test procedure compares the revision with each simpler
 * method, from the least change on, and takes the first that is not significantly worse (α = 0.05).
 */
public final class ModelUpdate {
  private static final double ALPHA = 0.05;
  private static final int RESAMPLES = 200;
  private static final int LONGEST_VERSION = 64;

  private final ModelFile model;
  private final Scored scored;
  private final int[] outcome;

  /** Of every patient the positions among the rows that are scored. */
  private final List<List<Integer>> rowsByPatient;

  private final double[] linearPredictor;
  private final List<Predictor> formula;
  private final LogisticFit revision;

  private ModelUpdate(ModelFile model, SiteCohort site) {
    this.model = model;
    this.scored = Scored.of(model, site);
    this.outcome = site.cohort().outcome(scored.rows());
    this.rowsByPatient = byPatient(site, scored.rows());
    this.linearPredictor = scored.linearPredictors();
    this.formula = model.terms().stream().map(this::predictor).toList();
    this.revision = LogisticRegression.fit(outcome, formula);
  }

  /**
   * @param validation of the model on the same cohort
   * @param asked the method; null: the closed test procedure chooses
   * @param seed of the resamples of a revision
   * @param software what updates
   */
  public static Updated of(
      ModelFile model,
      Validation validation,
      SiteCohort site,
      @Nullable Method asked,
      long seed,
      String software) {
    return new ModelUpdate(model, site).updated(validation, asked, seed, software);
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

  private Updated updated(
      Validation validation, @Nullable Method asked, long seed, String software) {
    LogisticFit shift = LogisticRegression.fit(outcome, List.of(), linearPredictor);
    LogisticFit line =
        LogisticRegression.fit(outcome, List.of(NumberPredictor.of("lp", linearPredictor)));
    List<Comparison> tests =
        List.of(
            comparison(Method.ORIGINAL, deviance(), revision.rank()),
            comparison(Method.INTERCEPT, shift.deviance(), revision.rank() - 1),
            comparison(Method.RECALIBRATION, line.deviance(), revision.rank() - 2));
    requireFinite(asked, shift, line);
    Method method =
        asked != null
            ? asked
            : tests.stream()
                .filter(test -> !(test.p() < ALPHA))
                .map(Comparison::simpler)
                .findFirst()
                .orElse(Method.REVISION);
    double intercept =
        switch (method) {
          case INTERCEPT -> coefficient(shift, 0);
          case RECALIBRATION -> coefficient(line, 0);
          default -> 0;
        };
    double slope = method == Method.RECALIBRATION ? coefficient(line, 1) : 1;
    ModelFile made =
        switch (method) {
          case ORIGINAL -> model;
          case INTERCEPT, RECALIBRATION ->
              recalibrated(method, intercept, slope, validation, software);
          case REVISION -> revised(validation, seed, software);
        };
    return new Updated(
        validation.with(
            new Update(
                method, asked != null, tests, intercept, slope, ModelFile.digest(made.toBytes()))),
        made);
  }

  /** A fit without a finite optimum can neither be used nor be compared with. */
  private void requireFinite(@Nullable Method asked, LogisticFit shift, LogisticFit line) {
    if (asked == null || asked == Method.REVISION) {
      requireFinite(revision, "the combined step cannot be fitted anew");
    }
    if (asked == null || asked == Method.RECALIBRATION) {
      requireFinite(line, "intercept and slope cannot be fitted");
    }
    if (asked == Method.INTERCEPT) {
      requireFinite(shift, "the intercept cannot be fitted");
    }
  }

  private static void requireFinite(LogisticFit fit, String what) {
    if (fit.separated() || !fit.converged()) {
      throw new CohortException(
          Code.COHORT_TOO_SMALL,
          what
              + ": on this cohort the outcomes are separated; bring more patients, or ask for an update"
              + " with fewer coefficients");
    }
  }

  private static double coefficient(LogisticFit fit, int term) {
    return fit.terms().get(term).estimate().map(Estimate::coefficient).orElse(0.0);
  }

  private Comparison comparison(Method simpler, double deviance, int df) {
    double chiSquared = Math.max(0, deviance - revision.deviance());
    return new Comparison(
        simpler, chiSquared, df, df < 1 ? Double.NaN : ChiSquared.upper(chiSquared, df));
  }

  /** -2 log-likelihood of the model as it is. */
  private double deviance() {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double towards = outcome[i] == 1 ? linearPredictor[i] : -linearPredictor[i];
      sum += towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
    }
    return 2 * sum;
  }

  private ModelFile recalibrated(
      Method method, double intercept, double slope, Validation validation, String software) {
    @Nullable Resampling sets = model.resampling();
    return made(
        slope * model.intercept() + intercept,
        model.terms().stream().map(term -> term.times(slope)).toList(),
        model.training(),
        sets == null
            ? null
            : new Resampling(
                sets.resamples(),
                sets.features(),
                sets.sets().stream()
                    .map(
                        set ->
                            new CoefficientSet(
                                slope * set.intercept() + intercept,
                                set.clinical().stream().map(c -> slope * c).toList(),
                                set.features(),
                                set.weights().stream().map(w -> slope * w).toList()))
                    .toList()),
        method == Method.INTERCEPT ? "intercept" : "intercept and slope",
        validation,
        software);
  }

  private ModelFile revised(Validation validation, long seed, String software) {
    Coefficients all = coefficients(revision);
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
    return made(
        all.intercept(),
        terms,
        new TrainingSummary(
            "Score: "
                + model.training().description()
                + " Combined step: fitted again to the patients of the update.",
            outcome.length,
            IntStream.of(outcome).sum()),
        resampled(terms, seed),
        "combined step",
        validation,
        software);
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
  private @Nullable Resampling resampled(List<Term> terms, long seed) {
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
      int[] drawn = drawn(random);
      int[] y = IntStream.of(drawn).map(i -> outcome[i]).toArray();
      if (IntStream.of(y).distinct().count() < 2) {
        continue;
      }
      LogisticFit fit =
          LogisticRegression.fit(y, formula.stream().map(v -> v.rows(drawn)).toList());
      if (!fit.separated()) {
        sets.add(set(terms, fit, drawn));
      }
    }
    return new Resampling(RESAMPLES, features, sets);
  }

  /** As many patients as there are, with replacement; both sides of a patient come together. */
  private int[] drawn(Random random) {
    return IntStream.range(0, rowsByPatient.size())
        .mapToObj(i -> rowsByPatient.get(random.nextInt(rowsByPatient.size())))
        .flatMap(List::stream)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static List<List<Integer>> byPatient(SiteCohort site, int... rows) {
    Map<Integer, List<Integer>> byPatient = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      byPatient.computeIfAbsent(site.patient().get(rows[i]), key -> new ArrayList<>()).add(i);
    }
    return List.copyOf(byPatient.values());
  }

  private CoefficientSet set(List<Term> terms, LogisticFit fit, int[] drawn) {
    Coefficients own = coefficients(fit);
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

  private ModelFile made(
      double intercept,
      List<Term> terms,
      TrainingSummary training,
      @Nullable Resampling resampling,
      String what,
      Validation validation,
      String software) {
    return new ModelFile(
        model.name(),
        version(),
        model.demonstration(),
        model.intendedUse(),
        model.settingsDigest(),
        intercept,
        terms,
        imputation(terms),
        new TrainingSummary(
            training.description()
                + " Updated ("
                + what
                + ") on "
                + outcome.length
                + " patients from model "
                + validation.modelDigest()
                + ".",
            training.patients(),
            training.responders()),
        software,
        model.domain(),
        evidence(validation),
        resampling);
  }

  /** A stand-in of a level that was left out cannot stay. */
  private Map<ClinicalVariable, String> imputation(List<Term> terms) {
    Map<ClinicalVariable, String> kept = new HashMap<>(model.imputation());
    for (Term term : terms) {
      if (term instanceof FactorTerm factor) {
        Optional.ofNullable(kept.get(factor.variable()))
            .filter(value -> factor.levels().stream().noneMatch(l -> l.level().equals(value)))
            .ifPresent(value -> kept.remove(factor.variable()));
      }
    }
    return kept;
  }

  private String version() {
    String version = model.modelVersion() + "-updated";
    return version.length() <= LONGEST_VERSION
        ? version
        : version.substring(version.length() - LONGEST_VERSION);
  }

  /**
   * What was known of the model before the update no longer holds; the external figures are those
   * of the model as it was, which made the update.
   */
  private Evidence evidence(Validation validation) {
    return new Evidence(
        model.evidence().cohort(),
        List.of(
            Performance.of(
                Judged.EXTERNAL,
                validation.overall().auc(),
                validation.overall().calibration(),
                validation.overall().brier())),
        null);
  }
}
