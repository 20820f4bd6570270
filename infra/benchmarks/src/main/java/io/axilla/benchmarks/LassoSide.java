// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.cohort.Scope;
import io.axilla.model.lasso.CrossValidation;
import io.axilla.model.lasso.DesignMatrix;
import io.axilla.model.lasso.Lasso;
import io.axilla.model.lasso.LassoPath;
import io.axilla.model.lasso.LassoSettings;
import io.axilla.model.selection.Scaling;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Our half of the comparison with glmnet, {@code COHORT MATRIX}: writes the z-scores, outcomes and
 * folds of the train rows to MATRIX (big-endian: rows and columns as int32, columns as float64,
 * outcomes and folds as int32); then each line of standard input, {@code path} or {@code folds}, is
 * done and answered with the seconds that it took.
 */
public final class LassoSide {
  private static final LassoSettings EXACT = LassoSettings.exact();

  private LassoSide() {}

  public static void main(String[] arguments) throws IOException {
    Cohort cohort = CohortReader.read(Path.of(arguments[0]));
    int[] train = cohort.rows(Scope.TRAIN);
    int[] outcome = cohort.outcome(train);
    int[] fold = cohort.fold(train);
    Scaling scaling = Scaling.of(cohort.features(), train);
    double[][] columns =
        IntStream.range(0, cohort.features().size())
            .filter(feature -> !scaling.isConstant(feature))
            .mapToObj(feature -> scaling.z(cohort.features(), feature, train))
            .toArray(double[][]::new);
    write(Path.of(arguments[1]), columns, outcome, fold);
    DesignMatrix z = DesignMatrix.ofColumns(columns);
    ExecutorService two = Executors.newFixedThreadPool(2);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      long start = System.nanoTime();
      LassoPath path = Lasso.fit(z, outcome, EXACT);
      if (line.equals("folds")) {
        CrossValidation.fixedPath(z, outcome, fold, path, EXACT, two);
      }
      System.out.println(String.format(Locale.ROOT, "%.4f", (System.nanoTime() - start) * 1e-9));
    }
    two.shutdown();
  }

  private static void write(Path file, double[][] columns, int[] outcome, int[] fold)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(outcome.length);
      out.writeInt(columns.length);
      for (double[] column : columns) {
        for (double value : column) {
          out.writeDouble(value);
        }
      }
      for (int[] numbers : new int[][] {outcome, fold}) {
        for (int number : numbers) {
          out.writeInt(number);
        }
      }
    }
  }
}
