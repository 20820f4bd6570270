// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares statistics with a reference of the same schema: the error of a number is |candidate −
 * reference| / max(|reference|, floor), where tolerance and floor depend on its place.
 */
final class Comparison {
  private static final double SECTION = -1;
  private static final double LARGEST = -1;
  private static final double TENTH = -2;
  private static final double SD = -3;

  private record Rule(Pattern place, double tolerance, double floor) {
    static Rule of(String place, double tolerance, double floor) {
      return new Rule(Pattern.compile(place), tolerance, floor);
    }
  }

  /** The first that matches holds. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of("fisher_p$", 1e-6, 1e-6),
          Rule.of("^icc\\.inter_icc21_ci\\.", 1e-6, 1e-2),
          Rule.of("^icc\\.", SECTION, 1e-2),
          Rule.of("^standardise\\..*mean$", SECTION, SD),
          Rule.of("^standardise\\.", SECTION, 0),
          Rule.of("\\.(lambda|lambda_min|lambda_1se)$", 1e-8, 0),
          Rule.of("\\.raw_scale$", 1e-2, LARGEST),
          Rule.of("\\.path\\..*z_scale$", SECTION, LARGEST),
          Rule.of("\\.(df|nzero|n_nonzero)$", 0.0501, 20),
          Rule.of("^calibration\\.", SECTION, 1e-2),
          Rule.of("\\.(z_scale|coef|se|intercept|intercept_raw)$", SECTION, TENTH),
          Rule.of("\\.auc\\.(cvm|cvsd)$", 5e-3, 1e-1),
          Rule.of("^roc\\..*\\.points\\.(tpr|fpr)$", 2e-2, 1),
          Rule.of("\\.(cvm|cvsd|dev_ratio|objective)$", SECTION, 1e-2),
          Rule.of("\\.train_auc$", SECTION, 1),
          Rule.of("\\.(z|lrt_chi2|chi2|stat)$", SECTION, 1e-1),
          Rule.of("(^|\\.|_)p(_[a-z0-9_]+)?$", SECTION, 1e-3),
          Rule.of("^(radscore|predictions|nomogram)\\.", SECTION, 1e-1),
          Rule.of("^permutation_importance\\.", SECTION, 1),
          Rule.of("^(delong|dca|roc|subgroups|bootstrap)\\.", SECTION, 1e-2),
          Rule.of("^correlation\\.", SECTION, 1e-3),
          Rule.of("", SECTION, 1e-6));

  private static final Pattern NOT_COMPARED =
      Pattern.compile("^meta|^lasso_default_thresh|\\.(thresh|polish_change)$");
  private static final Pattern RESIDUAL = Pattern.compile("(kkt_residual|mean_gradient_residual)$");
  private static final double LARGEST_RESIDUAL = 1e-5;

  /** Where the reference says that a fit is separated, these have a finite value. */
  private static final List<String> OF_SEPARATED =
      List.of("n", "aliased", "rank", "separated", "df_residual", "null_deviance", "lrt_df");

  private final Map<String, Double> tolerances;
  private final List<String> faults = new ArrayList<>();

  private Comparison(Map<String, Double> tolerances) {
    this.tolerances = tolerances;
  }

  /** What differs, in words. */
  static List<String> faults(
      JsonNode reference, JsonNode candidate, Map<String, Double> tolerances) {
    Comparison comparison = new Comparison(tolerances);
    comparison.walk("", reference, candidate, Double.NaN, 0);
    return comparison.faults;
  }

  private void walk(String place, JsonNode r, JsonNode c, double largest, double sd) {
    if (NOT_COMPARED.matcher(place).find()) {
      return;
    }
    if (c == null) {
      faults.add(place + " is missing");
    } else if (r.isNumber()) {
      number(place, r, c, Double.isNaN(largest) ? Math.abs(r.doubleValue()) : largest, sd);
    } else if (r.isArray()) {
      if (place.endsWith(".path")) {
        path(place, r, c);
      } else if (r.size() != c.size()) {
        faults.add(place + " has " + c.size() + " elements in place of " + r.size());
      } else {
        for (int i = 0; i < r.size(); i++) {
          walk(place, r.get(i), c.get(i), largest(r), sd);
        }
      }
    } else if (r.isObject()) {
      object(place, r, c);
    } else if (!r.equals(c)) {
      faults.add(place + " is " + c + " in place of " + r);
    }
  }

  private void object(String place, JsonNode r, JsonNode c) {
    boolean separated = r.path("separated").asBoolean();
    if (r.has("key") && r.has("columns")) {
      table(place, r, c);
    }
    r.fieldNames()
        .forEachRemaining(
            name -> {
              String at = place.isEmpty() ? name : place + "." + name;
              if (separated && !OF_SEPARATED.contains(name)) {
                if (name.equals("deviance")
                    && !(Math.abs(r.get(name).doubleValue() - c.path(name).doubleValue())
                        <= 1e-4)) {
                  faults.add(at + " of a separated fit");
                }
              } else if (!(r.has("columns") && (name.equals("key") || name.equals("columns")))) {
                walk(at, r.get(name), c.get(name), Double.NaN, 0);
              }
            });
  }

  private void path(String place, JsonNode r, JsonNode c) {
    Map<Integer, JsonNode> points = new HashMap<>();
    c.forEach(point -> points.put(point.get("index").intValue(), point));
    r.forEach(point -> walk(place + ".", point, points.get(point.get("index").intValue()), 0, 0));
  }

  private void table(String place, JsonNode r, JsonNode c) {
    Map<String, Integer> rows = new HashMap<>();
    c.path("key").forEach(key -> rows.put(key.textValue(), rows.size()));
    if (rows.size() != r.get("key").size()) {
      faults.add(place + " has " + rows.size() + " rows in place of " + r.get("key").size());
    }
    r.get("columns")
        .fields()
        .forEachRemaining(
            column -> {
              for (int i = 0; i < r.get("key").size(); i++) {
                Integer row = rows.get(r.get("key").get(i).textValue());
                walk(
                    place + "." + column.getKey(),
                    column.getValue().get(i),
                    row == null ? null : c.path("columns").path(column.getKey()).get(row),
                    largest(column.getValue()),
                    r.get("columns").path("sd").path(i).doubleValue());
              }
            });
  }

  private void number(String place, JsonNode r, JsonNode c, double largest, double sd) {
    double reference = r.doubleValue();
    if (!c.isNumber()) {
      faults.add(place + " is " + c + " in place of " + r);
    } else if (RESIDUAL.matcher(place).find()) {
      if (!(Math.abs(c.doubleValue()) <= LARGEST_RESIDUAL)) {
        faults.add(place + " is " + c);
      }
    } else {
      Rule rule =
          RULES.stream().filter(one -> one.place.matcher(place).find()).findFirst().orElseThrow();
      String section = place.replaceAll("\\..*", "");
      double tolerance = rule.tolerance == SECTION ? tolerances.get(section) : rule.tolerance;
      double floor = floor(rule, largest, sd);
      double error = Math.abs(c.doubleValue() - reference);
      if (!(error <= tolerance * Math.max(Math.abs(reference), floor))) {
        faults.add(place + " is " + c + " in place of " + r);
      }
    }
  }

  private static double floor(Rule rule, double largest, double sd) {
    if (rule.floor == SD) {
      return sd;
    }
    return rule.floor == LARGEST
        ? Math.max(largest, 1e-9)
        : rule.floor == TENTH ? Math.max(0.1 * largest, 1e-9) : rule.floor;
  }

  private static double largest(JsonNode numbers) {
    double largest = 0;
    for (JsonNode number : numbers) {
      largest = number.isNumber() ? Math.max(largest, Math.abs(number.doubleValue())) : largest;
    }
    return largest;
  }
}
