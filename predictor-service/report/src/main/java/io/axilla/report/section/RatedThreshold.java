// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.Judged;
import io.axilla.model.OperatingPoint;
import io.axilla.model.OperatingPoint.PredictiveValues;
import io.axilla.model.Rate;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;
import org.jspecify.annotations.Nullable;

/** What the model is worth at the rate of missed residual disease that the site allows itself. */
public final class RatedThreshold {
  private RatedThreshold() {}

  /**
   * @param point null: the site named no rate
   */
  public static Element of(@Nullable OperatingPoint point) {
    if (point == null) {
      return Parts.section(
          "operating-point",
          "Predictive values at the site's rate of missed residual disease",
          Parts.absent("Table S13.", "The site named no largest rate of missed residual disease."));
    }
    Table table =
        Table.of(
            "Table S13. Rule: pCR if the probability is "
                + Numbers.fixed(point.threshold(), 3)
                + " or more (per cent, Wilson's 95 % interval, counts)",
            "Judged on",
            "Residual disease taken for pCR",
            "pCR when it says pCR",
            "Residual disease when it says so");
    for (PredictiveValues values : point.values()) {
      table.row(
          label(values.data()),
          cell(values.missed()),
          cell(values.predictiveOfResponse()),
          cell(values.predictiveOfResidual()));
    }
    return Parts.section(
        "operating-point",
        "Predictive values at the site's rate of missed residual disease",
        Parts.paragraph(
            "The site allows that "
                + Numbers.percent(point.maximumMissedRate())
                + " of the patients with residual disease are taken for responders; the threshold was set"
                + " in train so that it is not exceeded there. In other patients it may be."),
        table.element());
  }

  static String label(Judged data) {
    return switch (data) {
      case APPARENT -> "train, as it is";
      case CORRECTED -> "train, corrected for optimism";
      case TEST -> "test";
      case EXTERNAL -> "another cohort";
    };
  }

  private static Element cell(@Nullable Rate rate) {
    return rate == null
        ? Element.of("td", Numbers.ABSENT)
        : Element.of(
            "td",
            Numbers.interval(100 * rate.value(), 100 * rate.low(), 100 * rate.high(), 1),
            Element.of("br"),
            rate.x() + " of " + rate.n());
  }
}
