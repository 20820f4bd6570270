// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.statistics.CohortCounts;
import io.axilla.report.chart.FlowDrawing;
import io.axilla.report.chart.FlowDrawing.Step;
import io.axilla.report.html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many came, left and stayed: the study's Figure 1. */
public final class ParticipantFlow {
  private ParticipantFlow() {}

  /**
   * @param excluded how many left before the analysis, by reason; empty when it was not recorded
   */
  public static Element of(CohortCounts n, Map<String, Integer> excluded) {
    int left = excluded.values().stream().mapToInt(Integer::intValue).sum();
    List<Step> steps = new ArrayList<>();
    if (left > 0) {
      List<String> reasons = new ArrayList<>(List.of("Excluded: " + left));
      excluded.forEach((reason, count) -> reasons.add(reason + ": " + count));
      steps.add(new Step(List.of("Considered: " + (n.n() + left)), reasons));
    }
    steps.add(
        new Step(
            List.of(
                "Analysed: " + n.n() + " patients",
                "CT before and after chemotherapy, masks, findings, outcome",
                "axillary pCR "
                    + (n.nPosTrain() + n.nPosTest())
                    + ", residual disease "
                    + (n.nNegTrain() + n.nNegTest())),
            List.of()));
    FlowDrawing flow =
        new FlowDrawing(
            steps,
            branch("Train", n.nTrain(), n.nPosTrain(), n.nNegTrain()),
            branch("Test", n.nTest(), n.nPosTest(), n.nNegTest()));
    return Parts.section(
        "flow",
        "Participants",
        Parts.figure(
            "Figure 1",
            "Participants."
                + (left > 0
                    ? ""
                    : " Who was considered and excluded before the tables were made was not recorded"
                        + " in them; the site has to add it."),
            flow.svg("f1", "Flow of participants", 670, flow.height())));
  }

  private static Step branch(String name, int all, int positive, int negative) {
    return new Step(
        List.of(
            name + ": " + all + " patients",
            "axillary pCR " + positive,
            "residual disease " + negative),
        List.of());
  }
}
