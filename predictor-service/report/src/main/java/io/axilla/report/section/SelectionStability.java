// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.report.chart.DotPlot;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each feature is selected when the whole pipeline runs on resamples. */
public final class SelectionStability {
  private static final int MOST = 60;
  private static final double HALF = 50;

  private SelectionStability() {}

  /**
   * @param frequency of a feature the share of resamples that selected it
   * @param selected by the model itself
   */
  public static Element of(Map<String, Double> frequency, Set<String> selected, int resamples) {
    if (resamples == 0) {
      return Parts.section(
          "stability",
          "Stability of the selection",
          Parts.absent("Figure S1.", "The pipeline was not run on resamples."));
    }
    List<String> names = new ArrayList<>(frequency.keySet());
    selected.stream().filter(name -> !frequency.containsKey(name)).forEach(names::add);
    names.sort(
        Comparator.comparingDouble((String name) -> -frequency.getOrDefault(name, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    List<String> shown =
        names.stream()
            .filter(name -> selected.contains(name) || names.indexOf(name) < MOST - selected.size())
            .toList();
    List<DotPlot.Row> rows =
        shown.stream()
            .map(
                name -> {
                  double share = 100 * frequency.getOrDefault(name, 0.0);
                  return new DotPlot.Row(
                      (selected.contains(name) ? "● " : "") + name, share, 0, share);
                })
            .toList();
    long often =
        selected.stream().filter(name -> 100 * frequency.getOrDefault(name, 0.0) >= HALF).count();
    DotPlot plot = new DotPlot(new Scale("Selected in % of resamples", 0, 100, 10), rows, HALF);
    return Parts.section(
        "stability",
        "Stability of the selection",
        Parts.paragraph(
            "In "
                + resamples
                + " resamples of the whole pipeline "
                + frequency.size()
                + " features were selected at least once; "
                + often
                + " of the "
                + selected.size()
                + " in the score in half of them or more"
                + (selected.isEmpty()
                    ? "."
                    : " (" + Numbers.percent((double) often / selected.size()) + ").")
                + " A feature that other resamples seldom take is hardly a finding."),
        Parts.figure(
            "Figure S1",
            "How often features are selected; ● in the score"
                + (names.size() > shown.size()
                    ? ". The "
                        + shown.size()
                        + " most frequent and those in the score, of "
                        + names.size()
                        + "."
                    : "."),
            plot.svg("fs1", "Selection frequency by feature", 670, plot.height())));
  }
}
