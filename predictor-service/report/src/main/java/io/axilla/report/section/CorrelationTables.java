// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.correlation.Correlations;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Features and findings, before and after selection: the study's Figures 3A and 3C, as numbers on
 * grey, the darker the stronger.
 */
public final class CorrelationTables {
  private static final int MOST = 40;
  private static final List<String> FINDINGS =
      List.of(
          "age",
          "height_cm",
          "weight_kg",
          "cT",
          "cN",
          "er_pct",
          "pr_pct",
          "ki67_pct",
          "her2_positive",
          "her2_ordinal");
  private static final List<String> HEADINGS =
      List.of(
          "Age", "Height", "Weight", "cT", "cN", "ER", "PR", "Ki-67", "HER2 pos.", "HER2 status");

  private CorrelationTables() {}

  /**
   * @param threshold |r| above which a correlation was listed
   */
  public static Element of(Statistics statistics, double threshold) {
    Correlations correlations = statistics.correlation();
    Map<String, Map<String, Double>> before = new LinkedHashMap<>();
    correlations.aboveThreshold().byKey().forEach((k, r) -> put(before, k, r.pearson()));
    Map<String, Map<String, Double>> after = new LinkedHashMap<>();
    correlations.selected().byKey().forEach((k, r) -> put(after, k, r.pearson()));
    TreeSet<String> both = new TreeSet<>(before.keySet());
    both.retainAll(after.keySet());
    String limit = Numbers.fixed(threshold, 2);
    return Parts.section(
        "correlation",
        "Correlation of features with clinical findings",
        Parts.paragraph(
            before.size()
                + " of "
                + statistics.cohort().nFeatures()
                + " features have |r| above "
                + limit
                + " with a finding"
                + timePoints(before)
                + "; "
                + both.size()
                + " of them "
                + (both.size() == 1 ? "is" : "are")
                + " among the "
                + after.size()
                + " selected. Pearson's r over all patients with both values; a darker ground is a"
                + " stronger correlation, the sign is in the number."),
        figure(
            "Figure 3A",
            "Before selection: features with |r| above "
                + limit
                + (before.size() > MOST ? ", the " + MOST + " strongest of " + before.size() : "")
                + "; only values above it are shown.",
            strongest(before),
            "No feature has a correlation above " + limit + " with any finding."),
        figure(
            "Figure 3C",
            "After selection: the features of the radiomics score.",
            after,
            "No feature was selected."));
  }

  private static void put(Map<String, Map<String, Double>> rows, String key, double r) {
    int bar = key.lastIndexOf('|');
    rows.computeIfAbsent(key.substring(0, bar), k -> new LinkedHashMap<>())
        .put(key.substring(bar + 1), r);
  }

  private static String timePoints(Map<String, ?> features) {
    long before = features.keySet().stream().filter(f -> f.startsWith("pre_")).count();
    return features.isEmpty()
        ? ""
        : " (" + before + " before chemotherapy, " + (features.size() - before) + " after)";
  }

  private static Map<String, Map<String, Double>> strongest(Map<String, Map<String, Double>> rows) {
    List<String> keys = new ArrayList<>(rows.keySet());
    keys.sort(Comparator.comparingDouble(key -> -strength(rows.get(key))));
    Map<String, Map<String, Double>> strongest = new LinkedHashMap<>();
    keys.stream().limit(MOST).forEach(key -> strongest.put(key, rows.get(key)));
    return strongest;
  }

  private static double strength(Map<String, Double> row) {
    return row.values().stream().mapToDouble(Math::abs).max().orElse(0);
  }

  private static Element figure(
      String number, String caption, Map<String, Map<String, Double>> rows, String otherwise) {
    if (rows.isEmpty()) {
      return Parts.absent(number + ".", otherwise).with("id", Parts.id(number));
    }
    List<String> headings = new ArrayList<>(List.of("Feature"));
    headings.addAll(HEADINGS);
    Table table = Table.of(number + ". " + caption, headings);
    rows.forEach(
        (feature, values) -> {
          List<Object> cells = new ArrayList<>();
          cells.add(feature);
          FINDINGS.forEach(finding -> cells.add(cell(values.getOrDefault(finding, Double.NaN))));
          table.row(cells);
        });
    return Element.of("div", table.overPages().element()).as("heat").with("id", Parts.id(number));
  }

  private static Element cell(double r) {
    if (!Double.isFinite(r)) {
      return Element.of("td", "");
    }
    return Element.of("td", Numbers.fixed(r, 2)).as("r" + (int) Math.min(7, Math.abs(r) * 10));
  }
}
