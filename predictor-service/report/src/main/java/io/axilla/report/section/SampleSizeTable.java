// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.training.SampleSize;
import io.axilla.report.html.Element;
import io.axilla.report.html.Numbers;
import io.axilla.report.html.Table;

/** How many patients would be needed, and how many there are. */
public final class SampleSizeTable {
  private SampleSizeTable() {}

  public static Element of(SampleSize size) {
    Table table =
        Table.of(
            "Table S16. Patients needed (Riley et al. 2020), for Nagelkerke's R² of "
                + Numbers.fixed(size.anticipatedNagelkerkeR2(), 2)
                + "; there are "
                + size.patients()
                + " train patients, "
                + size.events()
                + " in the smaller class",
            "Counted as parameters",
            "Parameters",
            "Prevalence",
            "Error",
            "Shrinkage",
            "Optimism",
            "Needed",
            "Events each");
    for (SampleSize.Requirement requirement : size.requirements()) {
      table.row(
          requirement.of(),
          "" + requirement.parameters(),
          "" + requirement.prevalence(),
          Numbers.fixed(Math.ceil(requirement.error()), 0),
          "" + requirement.shrinkage(),
          "" + requirement.optimism(),
          Element.of("b", "" + requirement.needed()),
          Numbers.fixed(
              requirement.eventsPerParameter(), requirement.eventsPerParameter() < 1 ? 3 : 1));
    }
    return table.element();
  }
}
