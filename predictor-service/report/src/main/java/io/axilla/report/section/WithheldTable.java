// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.applicability.Kind;
import io.axilla.model.applicability.State;
import io.axilla.model.training.GateShare;
import io.axilla.model.training.HeldOutApplicability;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many patients like those of the cohort would get no number from the pipeline, and why. */
public final class WithheldTable {
  private static final Map<String, String> REASONS =
      Map.of(
          State.OUTSIDE.code(Kind.FEATURES), "features",
          State.OUTSIDE.code(Kind.MASKS), "mask volumes",
          State.OUTSIDE.code(Kind.CLINICAL_VALUES), "clinical values",
          State.OUTSIDE.code(Kind.ACQUISITION), "acquisition",
          State.OUTSIDE.code(Kind.ELIGIBILITY), "eligibility");

  private WithheldTable() {}

  public static Element of(HeldOutApplicability heldOut) {
    Table table =
        Table.of(
            "Table S18. Patients unlike those that the model was made from",
            "Held out",
            "Rows",
            "Outside: no number",
            "At the edge: number with a caution",
            "Outside by");
    row(table, "train, each fold beside the rest", heldOut.crossValidated());
    row(table, "test", heldOut.test());
    return Parts.section(
        "withheld",
        "Patients that the model would not answer for",
        Parts.paragraph(
            "The pipeline gives no number for a patient with a value beyond what the train patients had by more than"
                + " a tenth of their range, and adds a caution beyond their 1st or 99th percentile. Patients of"
                + " other sites and scanners are outside more often."),
        table.element());
  }

  private static void row(Table table, String which, @Nullable GateShare share) {
    if (share != null && share.rows() > 0) {
      table.row(
          which,
          "" + share.rows(),
          share.withheld() + " (" + Numbers.percent(share.withheldShare()) + ")",
          share.edge() + " (" + Numbers.percent(share.edgeShare()) + ")",
          share.reasons().stream()
              .map(
                  reason ->
                      REASONS.getOrDefault(reason.code(), reason.code()) + " " + reason.rows())
              .collect(Collectors.joining(", ")));
    }
  }
}
