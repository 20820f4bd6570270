// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.lasso;

import io.axilla.model.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The training rows of a shared cohort: z-scores of all features that are not constant, outcomes
 * and folds.
 */
record TrainingMatrix(List<String> features, DesignMatrix x, int[] y, int[] fold) {
  static TrainingMatrix of(String cohort) throws IOException {
    List<String> patients = new ArrayList<>();
    List<int[]> outcomeAndFold = new ArrayList<>();
    List<String> lines = Files.readAllLines(Reference.file("stats/" + cohort + "/clinical.csv"));
    List<String> head = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[head.indexOf("split")].equals("train")) {
        patients.add(cells[head.indexOf("patient_id")]);
        outcomeAndFold.add(
            new int[] {
              Integer.parseInt(cells[head.indexOf("pcr")]),
              Integer.parseInt(cells[head.indexOf("fold")])
            });
      }
    }
    Map<String, String> rows = new HashMap<>();
    String[] names;
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Reference.file("stats/" + cohort + "/radiomics.csv.gz"))),
                StandardCharsets.UTF_8))) {
      names = table.readLine().split(",");
      table.lines().forEach(line -> rows.put(line.substring(0, line.indexOf(',')), line));
    }
    double[][] columns = new double[names.length - 1][patients.size()];
    for (int i = 0; i < patients.size(); i++) {
      String[] cells = rows.get(patients.get(i)).split(",");
      for (int j = 1; j < cells.length; j++) {
        columns[j - 1][i] = Double.parseDouble(cells[j]);
      }
    }
    List<String> kept = new ArrayList<>();
    List<double[]> z = new ArrayList<>();
    for (int j = 0; j < columns.length; j++) {
      if (Arrays.stream(columns[j]).distinct().count() > 1) {
        kept.add(names[j + 1]);
        z.add(zScores(columns[j]));
      }
    }
    return new TrainingMatrix(
        kept,
        DesignMatrix.ofColumns(z.toArray(double[][]::new)),
        outcomeAndFold.stream().mapToInt(v -> v[0]).toArray(),
        outcomeAndFold.stream().mapToInt(v -> v[1]).toArray());
  }

  private static double[] zScores(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double sd =
        Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
    return Arrays.stream(x).map(v -> (v - mean) / sd).toArray();
  }
}
