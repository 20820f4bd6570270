// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.regression.Predictor;
import io.axilla.model.table.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Harrell's optimism by the bootstrap (Harrell, Lee, Mark 1996): the model is fitted again on every
 * resample, and what it shows there is compared with what it shows on the train rows. Coefficients
 * alone are fitted again; the radiomics score stays.
 *
 * @param b resamples
 * @param nUsed resamples whose fit is not separated; the others are NaN and left out of the means
 * @param slopeCorrected mean slope of the refitted models on the train rows
 * @param interceptCorrected mean intercept
 */
public record Optimism(
    @JsonProperty("B") int b,
    int nUsed,
    Columns<Replicate> replicates,
    Corrected auc,
    Corrected brier,
    double slopeCorrected,
    double interceptCorrected) {

  /**
   * @param apparent of the model on the rows that it was fitted on
   * @param optimism mean of boot − orig
   * @param corrected apparent − optimism
   */
  public record Corrected(double apparent, double optimism, double corrected) {}

  /**
   * A model of a resample: on the resample (boot), and on the train rows (orig).
   *
   * @param interceptOrig recalibration on the train rows
   * @param slopeOrig recalibration on the train rows
   */
  public record Replicate(
      double aucBoot,
      double aucOrig,
      double brierBoot,
      double brierOrig,
      double interceptOrig,
      double slopeOrig) {
    private static final Replicate SEPARATED =
        new Replicate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /**
   * @param formula over all rows
   * @param train rows
   * @param outcome of these rows
   * @param resamples positions among them
   */
  public static Optimism of(
      List<Predictor> formula, int[] train, int[] outcome, List<int[]> resamples) {
    Replicate[] replicates = new Replicate[resamples.size()];
    IntStream.range(0, replicates.length)
        .parallel()
        .forEach(i -> replicates[i] = replicate(formula, train, outcome, resamples.get(i)));
    Replicate[] used =
        Arrays.stream(replicates).filter(r -> r != Replicate.SEPARATED).toArray(Replicate[]::new);
    double[] probability = FittedModel.of(formula, train, outcome).probabilities(train);
    return new Optimism(
        replicates.length,
        used.length,
        new Columns<>(Replicate.class, Arrays.asList(replicates)),
        corrected(Auc.area(probability, outcome), mean(used, r -> r.aucBoot - r.aucOrig)),
        corrected(
            Calibration.brier(probability, outcome), mean(used, r -> r.brierBoot - r.brierOrig)),
        mean(used, Replicate::slopeOrig),
        mean(used, Replicate::interceptOrig));
  }

  private static Replicate replicate(
      List<Predictor> formula, int[] train, int[] outcome, int[] resample) {
    int[] rows = IntStream.of(resample).map(i -> train[i]).toArray();
    int[] drawn = IntStream.of(resample).map(i -> outcome[i]).toArray();
    FittedModel model = FittedModel.of(formula, rows, drawn);
    if (model.fit().separated()) {
      return Replicate.SEPARATED;
    }
    double[] boot = model.probabilities(rows);
    double[] orig = model.probabilities(train);
    Recalibration line = Recalibration.of(model.linearPredictors(train), outcome);
    return new Replicate(
        Auc.area(boot, drawn),
        Auc.area(orig, outcome),
        Calibration.brier(boot, drawn),
        Calibration.brier(orig, outcome),
        line.intercept(),
        line.slope());
  }

  private static Corrected corrected(double apparent, double optimism) {
    return new Corrected(apparent, optimism, apparent - optimism);
  }

  private static double mean(Replicate[] used, ToDoubleFunction<Replicate> value) {
    return Arrays.stream(used).mapToDouble(value).average().orElse(Double.NaN);
  }
}
