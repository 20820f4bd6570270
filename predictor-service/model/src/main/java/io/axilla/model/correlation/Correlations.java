// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.correlation;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.Variable;
import io.axilla.model.correlation.Correlation.Deviations;
import io.axilla.model.table.Keyed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Correlations over all patients, values as given.
 *
 * @param selected of the selected features with every finding, by {@code feature|variable}
 * @param aboveThreshold Pearson's of every feature that is not constant, where |r| is above the
 *     threshold
 * @param amongSelected of pairs of selected features, the earlier one first
 */
public record Correlations(
    Keyed<Correlation> selected, Keyed<Pearson> aboveThreshold, Keyed<Pearson> amongSelected) {
  private static final String SEPARATOR = "|";

  /** One coefficient. */
  public record Pearson(double pearson) {}

  public static Correlations of(Cohort cohort, List<String> selected) {
    List<Finding> findings = findings(cohort);
    int[] columns = selected.stream().mapToInt(cohort.features().names()::indexOf).toArray();
    return new Correlations(
        withFindings(cohort.features(), columns, findings),
        aboveThreshold(cohort, findings),
        amongEachOther(cohort, columns));
  }

  /** A finding as numbers, where it is not missing. */
  private record Finding(String name, int[] rows, double[] values) {}

  private static List<Finding> findings(Cohort cohort) {
    return List.of(
        finding(cohort, Variable.AGE, "age"),
        finding(cohort, Variable.HEIGHT_CM, "height_cm"),
        finding(cohort, Variable.WEIGHT_KG, "weight_kg"),
        finding(cohort, Variable.CT, "cT"),
        finding(cohort, Variable.CN, "cN"),
        finding(cohort, Variable.ER_PCT, "er_pct"),
        finding(cohort, Variable.PR_PCT, "pr_pct"),
        finding(cohort, Variable.KI67_PCT, "ki67_pct"),
        finding(cohort, Variable.HER2_POSITIVE, "her2_positive"),
        finding(cohort, Variable.HER2_STATUS, "her2_ordinal"));
  }

  private static Finding finding(Cohort cohort, Variable variable, String name) {
    int[] rows =
        IntStream.of(cohort.rows(Scope.ALL))
            .filter(row -> !cohort.isMissing(variable, row))
            .toArray();
    return new Finding(
        name, rows, IntStream.of(rows).mapToDouble(row -> value(cohort, variable, row)).toArray());
  }

  /** A level that is a number is that number; HER2 status is its place in the order, from 0. */
  private static double value(Cohort cohort, Variable variable, int row) {
    if (variable.isNumber()) {
      return cohort.number(variable, row);
    }
    int level = cohort.level(variable, row);
    return variable == Variable.HER2_STATUS
        ? level
        : Integer.parseInt(variable.levels().get(level));
  }

  private static Keyed<Correlation> withFindings(
      FeatureTable features, int[] columns, List<Finding> findings) {
    Map<String, Correlation> rows = new LinkedHashMap<>();
    for (int column : columns) {
      for (Finding finding : findings) {
        rows.put(
            features.names().get(column) + SEPARATOR + finding.name,
            Correlation.of(features.column(column, finding.rows), finding.values));
      }
    }
    return Keyed.of(Correlation.class, rows);
  }

  private static Keyed<Pearson> aboveThreshold(Cohort cohort, List<Finding> findings) {
    FeatureTable features = cohort.features();
    List<Deviations> others =
        findings.stream().map(finding -> new Deviations(finding.values)).toList();
    double[][] r = new double[features.size()][];
    IntStream.range(0, r.length)
        .parallel()
        .forEach(
            j -> {
              r[j] = new double[findings.size()];
              for (int k = 0; k < r[j].length; k++) {
                r[j][k] =
                    new Deviations(features.column(j, findings.get(k).rows))
                        .correlation(others.get(k));
              }
            });
    Map<String, Pearson> rows = new LinkedHashMap<>();
    for (int j = 0; j < r.length; j++) {
      for (int k = 0; k < r[j].length; k++) {
        if (Math.abs(r[j][k]) > cohort.settings().correlationThreshold()) {
          rows.put(
              features.names().get(j) + SEPARATOR + findings.get(k).name, new Pearson(r[j][k]));
        }
      }
    }
    return Keyed.of(Pearson.class, rows);
  }

  private static Keyed<Pearson> amongEachOther(Cohort cohort, int[] columns) {
    FeatureTable features = cohort.features();
    int[] all = cohort.rows(Scope.ALL);
    List<Deviations> deviations =
        Arrays.stream(columns)
            .mapToObj(column -> new Deviations(features.column(column, all)))
            .toList();
    Map<String, Pearson> rows = new LinkedHashMap<>();
    for (int a = 0; a < columns.length; a++) {
      for (int b = a + 1; b < columns.length; b++) {
        rows.put(
            features.names().get(columns[a]) + SEPARATOR + features.names().get(columns[b]),
            new Pearson(deviations.get(a).correlation(deviations.get(b))));
      }
    }
    return Keyed.of(Pearson.class, rows);
  }
}
