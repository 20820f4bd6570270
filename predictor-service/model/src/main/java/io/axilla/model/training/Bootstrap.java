// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.CoefficientSet;
import io.axilla.model.Resampling;
import io.axilla.model.ScaledFeature;
import io.axilla.model.Standardisation;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Patients;
import io.axilla.model.descriptive.Quantiles;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.regression.Estimate;
import io.axilla.model.selection.Scaling;
import io.axilla.model.table.Columns;
import io.axilla.model.table.Keyed;
import io.axilla.model.training.PipelineOptimism.Corrected;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The whole pipeline on resamples of the patients, and what follows from it. */
final class Bootstrap {
  private static final MathContext EIGHT_DIGITS = new MathContext(8);
  private static final double TAIL = 0.025;

  /**
   * One resample; of a separated one only the score counts.
   *
   * @param intercept of the logit in the layout of the model file, for scores as they are
   * @param scoreCoefficient of the radiomics score
   */
  private record Drawn(
      ScoreFit score,
      boolean separated,
      PipelineOptimism.Replicate figures,
      double intercept,
      double scoreCoefficient,
      List<Double> clinical) {}

  private final Cohort cohort;
  private final Scaling scaling;
  private final int[] train;
  private final int[] outcome;
  private final Drawn[] drawn;

  private Bootstrap(Cohort cohort, Scaling scaling, int[] train, int resamples) {
    this.cohort = cohort;
    this.scaling = scaling;
    this.train = train;
    this.outcome = cohort.outcome(train);
    this.drawn = new Drawn[resamples];
  }

  /** What a resample needs beside the cohort. */
  record Plan(
      Pipeline pipeline,
      TermLayout layout,
      Patients patients,
      int folds,
      long seed,
      int resamples) {}

  /**
   * @param scaling of the features over the train rows
   * @param tasks runs the resamples; no result depends on it
   */
  static Bootstrap run(Cohort cohort, Scaling scaling, int[] train, Plan plan, Tasks tasks) {
    Bootstrap bootstrap = new Bootstrap(cohort, scaling, train, plan.resamples);
    tasks.run(plan.resamples, b -> bootstrap.drawn[b] = bootstrap.draw(plan, b));
    return bootstrap;
  }

  private Drawn draw(Plan plan, int b) {
    int[] positions = plan.patients.resample(train, outcome, Chance.RESAMPLE.of(plan.seed, b));
    int[] rows = Pipeline.pick(train, positions);
    int[] fold =
        plan.patients.folds(
            rows,
            row -> cohort.isPositive(row) ? 1 : 0,
            plan.folds,
            Chance.FOLDS_OF_RESAMPLE.of(plan.seed, b));
    PipelineFit fit = plan.pipeline.fit(rows, fold);
    TermLayout.Coefficients coefficients = plan.layout.of(fit.combined().fit(), rows);
    return new Drawn(
        fit.score(),
        fit.isSeparated(),
        fit.isSeparated() ? separated(fit.score()) : figures(fit, rows),
        coefficients.intercept(),
        fit.combined().fit().terms().get(1).estimate().map(Estimate::coefficient).orElse(0.0),
        coefficients.clinical());
  }

  private static PipelineOptimism.Replicate separated(ScoreFit score) {
    double nan = Double.NaN;
    return new PipelineOptimism.Replicate(
        score.candidates().length,
        score.columns().length,
        score.lambda(),
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan,
        nan);
  }

  private PipelineOptimism.Replicate figures(PipelineFit fit, int[] rows) {
    boolean[] in = new boolean[cohort.size()];
    for (int row : rows) {
      in[row] = true;
    }
    int[] out = IntStream.of(train).filter(row -> !in[row]).toArray();
    FittedModel model = fit.combined();
    return new PipelineOptimism.Replicate(
        fit.score().candidates().length,
        fit.score().columns().length,
        fit.score().lambda(),
        area(model, rows),
        area(model, train),
        area(model, out),
        slope(model, rows),
        slope(model, train),
        slope(model, out),
        brier(model, rows),
        brier(model, train),
        brier(model, out));
  }

  private double area(FittedModel model, int... rows) {
    return Auc.area(model.probabilities(rows), cohort.outcome(rows));
  }

  private double brier(FittedModel model, int... rows) {
    return Calibration.brier(model.probabilities(rows), cohort.outcome(rows));
  }

  private double slope(FittedModel model, int... rows) {
    int[] y = cohort.outcome(rows);
    return IntStream.of(y).distinct().count() < 2
        ? Double.NaN
        : Recalibration.line(model.linearPredictors(rows), y)
            .terms()
            .get(1)
            .estimate()
            .map(Estimate::coefficient)
            .orElse(Double.NaN);
  }

  /**
   * @param probability of the model on the train rows
   * @param linearPredictor likewise
   */
  PipelineOptimism optimism(double[] probability, double[] linearPredictor) {
    PipelineOptimism.Replicate[] used = used();
    return new PipelineOptimism(
        drawn.length,
        used.length,
        corrected(Auc.area(probability, outcome), used, r -> r.aucBoot() - r.aucOrig()),
        corrected(
            Recalibration.of(linearPredictor, outcome).slope(),
            used,
            r -> r.slopeBoot() - r.slopeOrig()),
        corrected(
            Calibration.brier(probability, outcome), used, r -> r.brierBoot() - r.brierOrig()),
        new PipelineOptimism.OutOfBag(
            mean(used, PipelineOptimism.Replicate::aucOut),
            mean(used, PipelineOptimism.Replicate::slopeOut),
            mean(used, PipelineOptimism.Replicate::brierOut)),
        new Columns<>(
            PipelineOptimism.Replicate.class, Arrays.stream(drawn).map(Drawn::figures).toList()));
  }

  private PipelineOptimism.Replicate[] used() {
    return Arrays.stream(drawn)
        .filter(d -> !d.separated)
        .map(Drawn::figures)
        .toArray(PipelineOptimism.Replicate[]::new);
  }

  private static Corrected corrected(
      double apparent,
      PipelineOptimism.Replicate[] used,
      ToDoubleFunction<PipelineOptimism.Replicate> optimism) {
    double[] each = Arrays.stream(used).mapToDouble(optimism).filter(Double::isFinite).toArray();
    double mean = Arrays.stream(each).average().orElse(Double.NaN);
    Quantiles quantiles = Quantiles.of(each);
    return new Corrected(
        apparent,
        mean,
        apparent - mean,
        apparent - quantiles.at(1 - TAIL),
        apparent - quantiles.at(TAIL));
  }

  private static double mean(
      PipelineOptimism.Replicate[] used, ToDoubleFunction<PipelineOptimism.Replicate> value) {
    return Arrays.stream(used)
        .mapToDouble(value)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * How often each feature passed and stayed, features in their order.
   *
   * @param model features of the model
   */
  Keyed<SelectionFrequency> selectionFrequency(Set<String> model) {
    List<String> names = cohort.features().names();
    int[] passed = new int[names.size()];
    int[] kept = new int[names.size()];
    int[] positive = new int[names.size()];
    double[] sum = new double[names.size()];
    for (Drawn one : drawn) {
      for (int column : one.score.candidates()) {
        passed[column]++;
      }
      for (int k = 0; k < one.score.columns().length; k++) {
        int column = one.score.columns()[k];
        kept[column]++;
        positive[column] += one.score.coefficient()[k] > 0 ? 1 : 0;
        sum[column] += one.score.coefficient()[k];
      }
    }
    Map<String, SelectionFrequency> frequencies = new LinkedHashMap<>();
    for (int j = 0; j < kept.length; j++) {
      if (kept[j] > 0 || model.contains(names.get(j))) {
        frequencies.put(
            names.get(j),
            new SelectionFrequency(
                (double) passed[j] / drawn.length,
                (double) kept[j] / drawn.length,
                (double) Math.max(positive[j], kept[j] - positive[j]) / kept[j],
                sum[j] / kept[j],
                model.contains(names.get(j))));
      }
    }
    return Keyed.of(SelectionFrequency.class, frequencies);
  }

  /** The models of the resamples, as a model file holds them. */
  Resampling resampling() {
    TreeSet<Integer> columns = new TreeSet<>();
    for (Drawn one : drawn) {
      if (!one.separated) {
        IntStream.of(one.score.columns()).forEach(columns::add);
      }
    }
    Map<Integer, Integer> positions = new HashMap<>();
    List<ScaledFeature> features = new ArrayList<>();
    for (int column : columns) {
      positions.put(column, features.size());
      Scaling.Scale scale = scaling.scales().rows().get(column);
      features.add(
          new ScaledFeature(
              cohort.features().names().get(column),
              new Standardisation(scale.mean(), scale.sd())));
    }
    return new Resampling(
        drawn.length,
        features,
        Arrays.stream(drawn).filter(d -> !d.separated).map(d -> set(d, positions)).toList());
  }

  /** The score multiplied out, from the resample's means and deviations to those of all rows. */
  private CoefficientSet set(Drawn one, Map<Integer, Integer> positions) {
    ScoreFit score = one.score;
    double intercept = one.intercept + one.scoreCoefficient * score.intercept();
    List<Integer> features = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int k = 0; k < score.columns().length; k++) {
      Scaling.Scale scale = scaling.scales().rows().get(score.columns()[k]);
      double perUnit = one.scoreCoefficient * score.coefficient()[k] / score.sd()[k];
      features.add(positions.get(score.columns()[k]));
      weights.add(rounded(perUnit * scale.sd()));
      intercept += perUnit * (scale.mean() - score.mean()[k]);
    }
    return new CoefficientSet(
        rounded(intercept),
        one.clinical.stream().map(Bootstrap::rounded).toList(),
        features,
        weights);
  }

  private static double rounded(double value) {
    return Double.isNaN(value) ? value : new BigDecimal(value).round(EIGHT_DIGITS).doubleValue();
  }
}
