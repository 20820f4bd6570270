// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.nomogram.Axis;
import io.axilla.model.nomogram.Nomogram;
import io.axilla.model.statistics.Statistics;
import io.axilla.report.chart.NomogramDrawing;
import io.axilla.report.chart.NomogramDrawing.Mark;
import io.axilla.report.chart.NomogramDrawing.Marks;
import io.axilla.report.chart.Scale;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The combined model on paper, for non-pCR as the study has it and for pCR: Figure 6A. */
public final class NomogramPages {
  private static final double[] PERCENT = {1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99};

  private static final double CROWDED = 180;

  private NomogramPages() {}

  public static Element of(Statistics statistics) {
    if (!Double.isFinite(statistics.nomogram().pcr().pointsPerUnitLp())
        || statistics.models().combined().separated()) {
      return Parts.section(
          "nomogram",
          "Nomogram",
          Parts.absent(
              "Figure 6A.",
              "The combined model is separated or has no effects, so its points mean nothing."));
    }
    return Parts.section(
            "nomogram",
            "Nomogram",
            page("Figure 6A", "f6a", "residual disease (non-pCR)", statistics.nomogram().nonPcr()),
            page("Figure 6A, for pCR", "f6a-pcr", "axillary pCR", statistics.nomogram().pcr())
                .as("page"))
        .as("page");
  }

  private static Element page(String number, String id, String outcome, Nomogram nomogram) {
    NomogramDrawing drawing =
        new NomogramDrawing(
            scales(nomogram),
            totals(nomogram),
            probabilities(nomogram),
            "Probability\nof " + brief(outcome) + " (%)");
    return Element.of(
        "div",
        Parts.figure(
            number,
            "Nomogram for "
                + outcome
                + ". Read the points of each finding straight up on the first scale, add them, and read"
                + " the probability below the sum.",
            drawing.svg(id, "Nomogram for " + outcome, NomogramDrawing.WIDTH, drawing.height())),
        Parts.note(example(nomogram, outcome)),
        points(number, nomogram),
        sums(outcome, nomogram));
  }

  private static String brief(String outcome) {
    return outcome.contains("non-pCR") ? "non-pCR" : "pCR";
  }

  private static List<Marks> scales(Nomogram nomogram) {
    List<Marks> scales = new ArrayList<>();
    nomogram
        .axes()
        .forEach(
            (name, axis) ->
                scales.add(
                    new Marks(
                        lines(Names.variable(name)),
                        IntStream.range(0, axis.value().size())
                            .filter(i -> shown(axis, i))
                            .mapToObj(i -> new Mark(value(axis, i), axis.points().get(i)))
                            .toList())));
    return scales;
  }

  /** Of a short scale of numbers every second or fifth value is drawn; all are in the table. */
  private static boolean shown(Axis axis, int i) {
    if (axis.value().get(i) instanceof String || axis.value().size() < 2) {
      return true;
    }
    double spacing = Math.abs(axis.points().get(1) - axis.points().get(0));
    int each = spacing > 2.5 ? 1 : spacing > 1 ? 2 : 5;
    return i % each == 0 || i == axis.value().size() - 1;
  }

  private static String lines(String name) {
    return name.replaceFirst(" \\(", "\n(");
  }

  private static String value(Axis axis, int i) {
    return axis.value().get(i) instanceof Double number
        ? Numbers.fixed(number, number == Math.rint(number) ? 0 : 1)
        : String.valueOf(axis.value().get(i));
  }

  private static double largest(Nomogram nomogram) {
    return nomogram.axes().values().stream()
        .mapToDouble(axis -> axis.points().stream().mapToDouble(p -> p).max().orElse(0))
        .sum();
  }

  private static Scale totals(Nomogram nomogram) {
    double step = largest(nomogram) > CROWDED ? 20 : 10;
    return new Scale("Total points", 0, Math.ceil(largest(nomogram) / step) * step, step);
  }

  private static List<Mark> probabilities(Nomogram nomogram) {
    List<Mark> marks = new ArrayList<>();
    for (double percent : PERCENT) {
      double p = percent / 100;
      double total =
          nomogram.pointsPerUnitLp() * (Math.log(p / (1 - p)) - nomogram.lpAtZeroPoints());
      if (total >= 0 && total <= totals(nomogram).to()) {
        marks.add(new Mark(Numbers.fixed(percent, 0), total));
      }
    }
    return marks;
  }

  private static double probability(Nomogram nomogram, double total) {
    return 1 / (1 + Math.exp(-(nomogram.lpAtZeroPoints() + total / nomogram.pointsPerUnitLp())));
  }

  private static String example(Nomogram nomogram, String outcome) {
    List<String> parts = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, Axis> entry : nomogram.axes().entrySet()) {
      Axis axis = entry.getValue();
      int middle = axis.value().size() / 2;
      sum += axis.points().get(middle);
      parts.add(
          Names.variable(entry.getKey())
              + " "
              + value(axis, middle)
              + ": "
              + Numbers.fixed(axis.points().get(middle), 1));
    }
    return "Example: "
        + parts.stream().collect(Collectors.joining("; "))
        + ". Sum "
        + Numbers.fixed(sum, 1)
        + " points, probability of "
        + outcome
        + " "
        + Numbers.percent(probability(nomogram, sum))
        + ".";
  }

  private static Element points(String number, Nomogram nomogram) {
    Table table = Table.of("Points of " + number, "Finding", "Value: points").words(1);
    nomogram
        .axes()
        .forEach(
            (name, axis) ->
                table.row(
                    Names.variable(name),
                    Element.of(
                        "div",
                        IntStream.range(0, axis.value().size())
                            .mapToObj(
                                i ->
                                    List.of(
                                        i == 0 ? "" : " · ",
                                        Element.of(
                                                "span",
                                                value(axis, i)
                                                    + ":\u00a0"
                                                    + Numbers.fixed(axis.points().get(i), 1))
                                            .as("point")))
                            .toList())));
    return table.element();
  }

  private static Element sums(String outcome, Nomogram nomogram) {
    List<Mark> marks = probabilities(nomogram);
    List<String> headings = new ArrayList<>(List.of("Total points"));
    marks.forEach(mark -> headings.add(Numbers.fixed(mark.points(), 1)));
    List<String> row = new ArrayList<>(List.of("Probability (%)"));
    marks.forEach(mark -> row.add(mark.value()));
    return Table.of("Total points and probability of " + outcome, headings).row(row).element();
  }
}
