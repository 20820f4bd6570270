// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import io.axilla.model.discrimination.Auc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Cross-validated losses along a path.
 *
 * @param deviance -2 log-likelihood per patient
 * @param auc area under the ROC curve; absent with fewer than 10 patients per fold
 */
public record CrossValidation(LossCurve deviance, Optional<LossCurve> auc) {
  private static final int LEAST_FOR_AUC = 10;

  /**
   * Every fold is fitted at the path's own values of lambda.
   *
   * @param fold 1-based fold of each row
   * @param executor runs the folds; the result does not depend on it ({@code Runnable::run} for the
   *     calling thread)
   */
  public static CrossValidation fixedPath(
      DesignMatrix x,
      int[] y,
      int[] fold,
      LassoPath path,
      LassoSettings settings,
      Executor executor) {
    return of(
        x,
        y,
        fold,
        path,
        executor,
        (rest, outcomes) -> AlongLambda.of(Lasso.fitAt(rest, outcomes, path.lambdas(), settings)));
  }

  /**
   * Every fold has its own path; coefficients are interpolated linearly in lambda and held at the
   * ends, as {@code cv.glmnet} does by default. Parameters as in {@link #fixedPath}.
   */
  public static CrossValidation ownPath(
      DesignMatrix x,
      int[] y,
      int[] fold,
      LassoPath path,
      LassoSettings settings,
      Executor executor) {
    return of(
        x,
        y,
        fold,
        path,
        executor,
        (rest, outcomes) ->
            AlongLambda.interpolated(Lasso.fit(rest, outcomes, settings), path.lambdas()));
  }

  private static CrossValidation of(
      DesignMatrix x,
      int[] y,
      int[] fold,
      LassoPath path,
      Executor executor,
      BiFunction<DesignMatrix, int[], AlongLambda> fit) {
    int folds = Arrays.stream(fold).max().orElse(0);
    List<CompletableFuture<FoldLosses>> running = new ArrayList<>();
    for (int f = 1; f <= folds; f++) {
      int left = f;
      running.add(
          CompletableFuture.supplyAsync(
              () -> losses(x, y, fold, left, path.length(), fit), executor));
    }
    List<FoldLosses> losses = running.stream().map(CompletableFuture::join).toList();
    boolean withAuc = (double) y.length / folds >= LEAST_FOR_AUC;
    return new CrossValidation(
        LossCurve.of(path, losses.stream().map(FoldLosses::deviance).toList(), losses, false),
        withAuc
            ? Optional.of(
                LossCurve.of(path, losses.stream().map(FoldLosses::auc).toList(), losses, true))
            : Optional.empty());
  }

  private static FoldLosses losses(
      DesignMatrix x,
      int[] y,
      int[] fold,
      int left,
      int length,
      BiFunction<DesignMatrix, int[], AlongLambda> fit) {
    int[] rest = IntStream.range(0, y.length).filter(i -> fold[i] != left).toArray();
    int[] held = IntStream.range(0, y.length).filter(i -> fold[i] == left).toArray();
    AlongLambda model = fit.apply(x.rows(rest), pick(y, rest));
    int[] outcome = pick(y, held);
    double[] deviance = new double[length];
    double[] auc = new double[length];
    for (int k = 0; k < length; k++) {
      double[] probability = new double[held.length];
      double sum = 0;
      for (int i = 0; i < held.length; i++) {
        double eta = model.linearPredictor(k, x, held[i]);
        probability[i] = 1 / (1 + Math.exp(-eta));
        sum += FoldLosses.deviance(probability[i], outcome[i]);
      }
      deviance[k] = sum / held.length;
      auc[k] = Auc.area(probability, outcome);
    }
    return new FoldLosses(held.length, deviance, auc);
  }

  private static int[] pick(int[] values, int[] rows) {
    return Arrays.stream(rows).map(i -> values[i]).toArray();
  }
}
