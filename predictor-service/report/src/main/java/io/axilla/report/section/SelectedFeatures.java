// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.selection.Selection;
import io.axilla.model.signature.LassoReport;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which features the radiomics score has, and where they come from. */
public final class SelectedFeatures {
  private SelectedFeatures() {}

  /**
   * @param chosen null: there was no candidate
   */
  public static Element of(Selection selection, LassoReport.@Nullable Chosen chosen) {
    Table filters =
        Table.of("Table S3. Features after each filter", "Filter", "Features left")
            .row("measured", "" + selection.nFeatures())
            .row(
                "not constant in train",
                "" + (selection.nFeatures() - selection.nConstantInTrain()))
            .row("agreement of readers and readings, ICC(2,1)", "" + selection.nIccPass())
            .row("Student's t test in train, alone", "" + selection.nTtestPooledPass())
            .row("the same after Benjamini and Hochberg", "" + selection.nTtestPooledBhPass())
            .row("all filters of the method: candidates", "" + selection.nCandidates());
    if (chosen == null || chosen.coef().keys().isEmpty()) {
      return Parts.section(
          "selected",
          "Selected features",
          filters.row("selected by the penalty", "0").element(),
          Parts.absent("Table S4.", "The penalty left no feature in the score."));
    }
    Map<String, LassoReport.Coefficient> selected = chosen.coef().byKey();
    filters.row("selected by the penalty", "" + selected.size());
    return Parts.section(
        "selected",
        "Selected features",
        filters.element(),
        counts(selected.keySet()),
        coefficients(selected, chosen));
  }

  private static Element counts(Iterable<String> features) {
    Map<String, int[]> counts = new TreeMap<>();
    int[] all = new int[2];
    for (String feature : features) {
      int time = feature.startsWith("pre_") ? 0 : 1;
      counts.computeIfAbsent(filter(feature), f -> new int[2])[time]++;
      all[time]++;
    }
    Table table =
        Table.of(
            "Table S4. Selected features by filter and time point",
            "Filter",
            "Before chemotherapy",
            "After",
            "Both");
    counts.forEach((filter, n) -> table.row(filter, "" + n[0], "" + n[1], "" + (n[0] + n[1])));
    table.row("all", "" + all[0], "" + all[1], "" + (all[0] + all[1]));
    return table.element();
  }

  /** PyRadiomics puts the image that a feature is of before the first underscore. */
  static String filter(String feature) {
    String name = feature.replaceFirst("^(pre|post)_", "");
    if (name.startsWith("wavelet")) {
      return "wavelet";
    }
    return name.startsWith("log-sigma") ? "Laplacian of Gaussian" : name.replaceFirst("_.*", "");
  }

  private static Element coefficients(
      Map<String, LassoReport.Coefficient> selected, LassoReport.Chosen at) {
    Table table =
        Table.of(
                "Table S5. The radiomics score: intercept "
                    + Numbers.general(at.intercept())
                    + " on standardised, "
                    + Numbers.general(at.interceptRaw())
                    + " on measured features",
                List.of("No.", "Feature", "per SD", "per unit"))
            .words(1);
    int number = 0;
    for (Map.Entry<String, LassoReport.Coefficient> entry : selected.entrySet()) {
      number++;
      table.row(
          "" + number,
          entry.getKey(),
          Numbers.general(entry.getValue().zScale()),
          Numbers.general(entry.getValue().rawScale()));
    }
    return table.overPages().element();
  }
}
