// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.ModelFile;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.statistics.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The study's method on a site's cohort. */
public final class Trainer {
  private static final double WORTH_A_WORD = 0.1;

  private Trainer() {}

  /**
   * Trains.
   *
   * @param settingsDigest of the extraction settings that measured the cohort
   * @param software name and version of what runs this
   * @param threads for the resamples; no result depends on it
   * @param progress hears how many resamples are done
   * @throws TrainingRefusedException if nothing sound can be fitted
   */
  public static TrainingResult train(
      Cohort given,
      TrainingSettings settings,
      String settingsDigest,
      String software,
      int threads,
      IntConsumer progress)
      throws InterruptedException {
    Cohort cohort = Splitting.apply(given, settings);
    Statistics statistics = Statistics.of(cohort, ForkJoinPool.commonPool());
    List<String> stable = statistics.icc().pass();
    int[] train = cohort.rows(Scope.TRAIN);
    Pipeline exact =
        new Pipeline(cohort, stable, settings, LassoSettings.exact(), ForkJoinPool.commonPool());
    Pipeline.Fit fit =
        exact.fit(statistics.lasso(), statistics.standardise(), train, cohort.fold(train));
    LogisticFit combined = fit.model().fit();
    if (combined.separated()) {
      throw new TrainingRefusedException(
          "the combined regression is separated: some finding or the score tells all train patients"
              + " apart, so its coefficients are arbitrary; train on more patients, or with score:"
              + " CROSS_FITTED");
    }
    Pipeline quick = new Pipeline(cohort, stable, settings, LassoSettings.quick(), Runnable::run);
    WholePipeline whole = WholePipeline.of(quick, fit, cohort, settings, threads, progress);
    int responders = IntStream.of(cohort.outcome(train)).sum();
    SampleSize size =
        SampleSize.of(train.length, responders, combined.rank() - 1, combined.lrtChi2());
    ModelFile model = FileOfModel.of(cohort, exact, fit, settings, settingsDigest, software);
    return new TrainingResult(
        settings,
        warnings(cohort, settings, fit, size, whole),
        size,
        atMissedRate(fit.model(), cohort, settings),
        whole,
        statistics,
        model);
  }

  private static AtMissedRate atMissedRate(
      FittedModel model, Cohort cohort, TrainingSettings settings) {
    int[] test = cohort.rows(Scope.TEST);
    boolean onTrain = test.length == 0;
    int[] rows = onTrain ? cohort.rows(Scope.TRAIN) : test;
    return AtMissedRate.of(
        settings.maximumMissedRate(),
        model.probabilities(rows),
        cohort.outcome(rows),
        onTrain,
        cohort.settings().confidence());
  }

  private static List<String> warnings(
      Cohort cohort,
      TrainingSettings settings,
      Pipeline.Fit fit,
      SampleSize size,
      WholePipeline whole) {
    List<String> warnings = new ArrayList<>();
    if (settings.demonstration()) {
      warnings.add("Demonstration: no patient stands behind this cohort.");
    }
    if (!size.isEnough()) {
      warnings.add(
          "The cohort has "
              + size.patients()
              + " train patients; for the combined regression alone, the score taken as given, "
              + size.needed()
              + " are asked for (Riley et al. 2020).");
    }
    if (fit.selected().isEmpty()) {
      warnings.add("No feature was selected: the radiomics score is the same for everybody.");
    }
    if (settings.score() == TrainingSettings.ScoreKind.IN_SAMPLE) {
      warnings.add(
          "The radiomics score of the train patients is that of the signature fitted to them, as in"
              + " the paper; its weight in the regression is too large.");
    }
    if (whole.auc().optimism() > WORTH_A_WORD / 2) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "Of the AUC of %.3f in the train patients, %.3f is optimism of the whole method.",
              whole.auc().apparent(),
              whole.auc().optimism()));
    }
    for (Variable variable : Variable.values()) {
      long missing =
          IntStream.of(cohort.rows(Scope.ALL))
              .filter(row -> cohort.isMissing(variable, row))
              .count();
      if (missing > WORTH_A_WORD * cohort.size()) {
        warnings.add(
            variable.columnName()
                + " is missing in "
                + missing
                + " of "
                + cohort.size()
                + " patients and was imputed.");
      }
    }
    return warnings;
  }
}
