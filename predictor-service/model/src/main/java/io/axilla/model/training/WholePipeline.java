// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Folds;
import io.axilla.model.cohort.Scope;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.validation.Optimism.Corrected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Harrell's optimism of everything: screening, lambda, lasso, score and regression are repeated on
 * every resample of the train patients (Harrell 2015, 5.3.4; Steyerberg 2019, 17.2), where the
 * paper's way leaves the score as it is.
 *
 * @param resamples that were drawn
 * @param used those whose regression was not separated
 * @param selected of each feature, in how many of the used resamples it had a coefficient; features
 *     that never had one are left out
 */
public record WholePipeline(
    int resamples,
    int used,
    Corrected auc,
    Corrected slope,
    Corrected brier,
    Map<String, Integer> selected) {
  /** What one resample shows; null where its fit is separated. */
  private record Shown(double[] boot, double[] orig, List<String> features) {}

  static WholePipeline of(
      Pipeline pipeline,
      Pipeline.Fit fit,
      Cohort cohort,
      TrainingSettings settings,
      int threads,
      IntConsumer progress)
      throws InterruptedException {
    int[] train = cohort.rows(Scope.TRAIN);
    double[] apparent = measures(fit.model(), cohort, train);
    List<Callable<Shown>> tasks = new ArrayList<>();
    for (int k = 0; k < settings.resamples(); k++) {
      long seed = settings.seed() * 1_000_003 + k;
      tasks.add(() -> shown(pipeline, cohort, train, settings.folds(), seed));
    }
    List<Shown> used = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Shown>> running = tasks.stream().map(workers::submit).toList();
      int done = 0;
      for (Future<Shown> one : running) {
        Shown shown = one.get();
        if (shown != null) {
          used.add(shown);
        }
        progress.accept(++done);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a resample could not be fitted", e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return new WholePipeline(
        settings.resamples(),
        used.size(),
        corrected(apparent, used, 0),
        corrected(apparent, used, 1),
        corrected(apparent, used, 2),
        frequencies(cohort.features().names(), used));
  }

  private static Shown shown(Pipeline pipeline, Cohort cohort, int[] train, int folds, long seed) {
    Random random = new Random(seed);
    int[] rows = drawn(cohort, train, random);
    int[] foldOf = new int[cohort.size()];
    Folds.deal(foldOf, Folds.shuffled(IntStream.of(rows).distinct().toArray(), random), folds);
    Pipeline.Fit fit = pipeline.fit(rows, IntStream.of(rows).map(row -> foldOf[row]).toArray());
    if (fit.model().fit().separated()) {
      return null;
    }
    return new Shown(
        measures(fit.model(), cohort, rows), measures(fit.model(), cohort, train), fit.selected());
  }

  /** With replacement; drawn again until enough of both outcomes are there to fit anything. */
  private static int[] drawn(Cohort cohort, int[] train, Random random) {
    while (true) {
      int[] rows =
          IntStream.range(0, train.length).map(i -> train[random.nextInt(train.length)]).toArray();
      long positives = IntStream.of(rows).distinct().filter(cohort::isPositive).count();
      long negatives = IntStream.of(rows).distinct().count() - positives;
      if (Math.min(positives, negatives) >= 3) {
        return rows;
      }
    }
  }

  /** AUC, calibration slope, Brier score. */
  private static double[] measures(FittedModel model, Cohort cohort, int[] rows) {
    int[] outcome = cohort.outcome(rows);
    double[] predictor = model.linearPredictors(rows);
    return new double[] {
      Auc.area(predictor, outcome),
      Recalibration.of(predictor, outcome).slope(),
      Calibration.brier(model.probabilities(rows), outcome)
    };
  }

  private static Corrected corrected(double[] apparent, List<Shown> used, int which) {
    ToDoubleFunction<Shown> gain = one -> one.boot[which] - one.orig[which];
    double optimism = used.stream().mapToDouble(gain).average().orElse(Double.NaN);
    return new Corrected(apparent[which], optimism, apparent[which] - optimism);
  }

  private static Map<String, Integer> frequencies(List<String> names, List<Shown> used) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    used.forEach(one -> one.features.forEach(name -> counts.merge(name, 1, Integer::sum)));
    Map<String, Integer> inOrder = new LinkedHashMap<>();
    names.stream()
        .filter(counts::containsKey)
        .sorted((a, b) -> Integer.compare(counts.get(b), counts.get(a)))
        .forEach(name -> inOrder.put(name, counts.get(name)));
    return inOrder;
  }
}
