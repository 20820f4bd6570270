// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Times paths and cross-validations on all features of the shared cohort {@code full}; not a test.
 * Run it by hand: {@code java -Daxilla.root=<root> -cp <test class path>
 * io.axilla.model.lasso.LassoTiming [repetitions]}.
 */
final class LassoTiming {
  private LassoTiming() {}

  public static void main(String[] arguments) throws IOException {
    int repetitions = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    TrainingMatrix all = TrainingMatrix.of("full");
    System.out.printf("%d x %d%n", all.x().rows(), all.x().columns());
    for (LassoSettings settings :
        new LassoSettings[] {LassoSettings.exact(), LassoSettings.quick()}) {
      report("path " + settings, repetitions, () -> Lasso.fit(all.x(), all.y(), settings));
      LassoPath path = Lasso.fit(all.x(), all.y(), settings);
      ExecutorService two = Executors.newFixedThreadPool(2);
      report(
          "path and folds, two threads " + settings,
          repetitions,
          () ->
              CrossValidation.fixedPath(
                  all.x(),
                  all.y(),
                  all.fold(),
                  Lasso.fit(all.x(), all.y(), settings),
                  settings,
                  two));
      report(
          "polish at 40 " + settings, repetitions, () -> Lasso.polish(all.x(), all.y(), path, 39));
      two.shutdown();
    }
  }

  private static void report(String what, int repetitions, Runnable run) {
    run.run();
    double[] seconds = new double[repetitions];
    for (int k = 0; k < repetitions; k++) {
      long start = System.nanoTime();
      run.run();
      seconds[k] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "%s: median %.3f s, best %.3f s%n", what, seconds[repetitions / 2], seconds[0]);
  }
}
