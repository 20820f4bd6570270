// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.validation.PermutationImportance;
import io.axilla.report.chart.DotPlot;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much the radiomics score loses without a feature: the study's Figure 4E. */
public final class ImportancePlot {
  /** As many as leave room for the curves of the subtype on its page. */
  static final int MOST_OF_SUBTYPE = 22;

  private ImportancePlot() {}

  public static Element of(PermutationImportance importance) {
    return Parts.section(
        "importance",
        "Importance of the selected features",
        figure("Figure 4E", "f4e", "", Integer.MAX_VALUE, importance));
  }

  static Element figure(
      String number, String id, String patients, int most, PermutationImportance importance) {
    if (importance.features().keys().isEmpty()) {
      return Parts.absent(number + ".", "No feature was selected" + patients + ".")
          .with("id", Parts.id(number));
    }
    List<DotPlot.Row> rows = new ArrayList<>();
    importance
        .features()
        .byKey()
        .forEach(
            (name, loss) -> {
              List<Double> losses = importance.losses().getOrDefault(name, List.of());
              rows.add(
                  new DotPlot.Row(
                      name,
                      loss.meanLoss(),
                      losses.stream().mapToDouble(d -> d).min().orElse(loss.meanLoss()),
                      losses.stream().mapToDouble(d -> d).max().orElse(loss.meanLoss())));
            });
    rows.sort(Comparator.comparingDouble((DotPlot.Row row) -> -row.value()));
    int all = rows.size();
    if (all > most) {
      rows.subList(most, all).clear();
    }
    double full = importance.fullModelLoss();
    double low = rows.stream().mapToDouble(DotPlot.Row::low).min().orElse(full);
    double high = rows.stream().mapToDouble(DotPlot.Row::high).max().orElse(full);
    DotPlot plot =
        new DotPlot(
            Scale.around("Loss (1 − AUC) with the feature exchanged", Math.min(low, full), high, 6),
            rows,
            full);
    return Parts.figure(
        number,
        "Loss of the radiomics score in train"
            + patients
            + " when one feature is exchanged among the patients; mean and range of "
            + importance.baselineLoss().size()
            + " permutations. Dashed: the score as it is, "
            + Numbers.fixed(full, 3)
            + (all > rows.size() ? ". The " + rows.size() + " largest of " + all + "." : "."),
        plot.svg(id, "Permutation importance by feature", 670, plot.height()));
  }
}
