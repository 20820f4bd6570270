// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.training.ParticipantFlow.Exclusion;
import io.axilla.report.chart.FlowDrawing;
import io.axilla.report.chart.FlowDrawing.Step;
import io.axilla.report.html.Element;
import java.util.ArrayList;
import java.util.List;

/** How many came, left and stayed: the study's Figure 1. */
public final class ParticipantFlow {
  private ParticipantFlow() {}

  public static Element of(io.axilla.model.training.ParticipantFlow flow) {
    int left = flow.excluded().stream().mapToInt(Exclusion::rows).sum();
    List<String> reasons = new ArrayList<>();
    if (left > 0) {
      reasons.add("Left out: " + left);
      flow.excluded().stream()
          .filter(exclusion -> exclusion.rows() > 0)
          .forEach(exclusion -> reasons.add(exclusion.reason() + ": " + exclusion.rows()));
    }
    int responders = flow.trainResponders() + flow.testResponders();
    List<Step> steps =
        List.of(
            new Step(List.of("Rows of the clinical table (axillae): " + flow.rows()), reasons),
            new Step(
                List.of(
                    "Analysed: " + flow.analysed() + " axillae of " + flow.patients() + " patients",
                    "axillary pCR " + responders,
                    "residual disease " + (flow.analysed() - responders)),
                List.of()));
    FlowDrawing drawing =
        new FlowDrawing(
            steps,
            branch("Train", flow.train(), flow.trainResponders()),
            branch("Test", flow.test(), flow.testResponders()));
    return Parts.section(
        "flow",
        "Participants",
        Parts.figure(
            "Figure 1",
            "From the clinical table to the patients behind the model. Train and test: "
                + flow.split()
                + ". Who was considered before the table was made is for the site to add.",
            drawing.svg("f1", "Flow of participants", 670, drawing.height())));
  }

  private static Step branch(String name, int all, int positive) {
    return new Step(
        List.of(
            name + ": " + all, "axillary pCR " + positive, "residual disease " + (all - positive)),
        List.of());
  }
}
