// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.training.SelectionFrequency;
import io.axilla.report.chart.DotPlot;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How often each feature is selected when the whole pipeline runs on resamples. */
public final class SelectionStability {
  private static final int MOST = 58;
  private static final double HALF = 50;

  private SelectionStability() {}

  /**
   * @param resamples of the whole pipeline
   */
  public static Element of(Map<String, SelectionFrequency> frequencies, int resamples) {
    if (resamples == 0 || frequencies.isEmpty()) {
      return Parts.section(
          "stability",
          "Stability of the selection",
          Parts.absent(
              "Figure S1.",
              resamples == 0
                  ? "The pipeline was not run on resamples."
                  : "No resample selected any feature, and the score has none."));
    }
    List<String> names = new ArrayList<>(frequencies.keySet());
    names.sort(
        Comparator.comparingDouble(
                (String name) -> -Objects.requireNonNull(frequencies.get(name)).selected())
            .thenComparing(Comparator.naturalOrder()));
    long inModel = count(frequencies, 0);
    long others = MOST - inModel;
    List<DotPlot.Row> rows = new ArrayList<>();
    for (String name : names) {
      SelectionFrequency frequency = Objects.requireNonNull(frequencies.get(name));
      if (frequency.inModel() || others-- > 0) {
        double share = 100 * frequency.selected();
        rows.add(
            new DotPlot.Row(
                (frequency.inModel() ? "● " : "") + name,
                share,
                share,
                Math.max(share, 100 * frequency.candidate())));
      }
    }
    DotPlot plot = new DotPlot(new Scale("% of resamples", 0, 100, 10), rows, HALF);
    return Parts.section(
        "stability",
        "Stability of the selection",
        Parts.paragraph(text(frequencies, resamples, inModel)),
        Parts.figure(
            "Figure S1",
            "Dot: share of the resamples that selected the feature; line: up to the share in which"
                + " it passed the screening. ● in the score."
                + (names.size() > rows.size()
                    ? " Those in the score and the most frequent others, of " + names.size() + "."
                    : ""),
            plot.svg("fs1", "Selection frequency by feature", 670, plot.height())));
  }

  private static long count(Map<String, SelectionFrequency> frequencies, double least) {
    return frequencies.values().stream()
        .filter(frequency -> frequency.inModel() && 100 * frequency.selected() >= least)
        .count();
  }

  private static String text(
      Map<String, SelectionFrequency> frequencies, int resamples, long inModel) {
    long ever = frequencies.values().stream().filter(f -> f.selected() > 0).count();
    long often = count(frequencies, HALF);
    return "In "
        + resamples
        + " resamples of the whole pipeline "
        + ever
        + " features were selected at least once; "
        + often
        + " of the "
        + inModel
        + " in the score in half of them or more"
        + (inModel == 0 ? "." : " (" + Numbers.percent((double) often / inModel) + ").")
        + " A feature that other resamples seldom take is hardly a finding.";
  }
}
