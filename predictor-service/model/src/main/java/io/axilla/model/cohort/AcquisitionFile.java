// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code acquisition.csv}: a row for each axilla and time point, every value optional. */
final class AcquisitionFile {
  static final String NAME = "acquisition.csv";

  private AcquisitionFile() {}

  /**
   * Scans by row of the cohort, before chemotherapy and after it.
   *
   * @param axillae of the cohort's rows
   * @param excluded of rows that were left out: known, and passed over
   */
  static List<List<Scan>> read(
      TextTable table, Map<Axilla, Integer> axillae, Map<Axilla, Integer> excluded) {
    table.require("patient_id", "time_point");
    List<List<Scan>> scans = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      scans.add(new ArrayList<>(Collections.nCopies(axillae.size(), Scan.NOT_RECORDED)));
    }
    for (TextTable.Row row : table.rows()) {
      int timePoint = row.level("time_point", List.of("pre", "post"));
      if (timePoint < 0) {
        throw row.refuse(Code.COHORT_VALUE_MISSING, "time_point", "it must be pre or post");
      }
      Axilla axilla = Axilla.of(row);
      Integer at = axillae.get(axilla);
      if (at != null) {
        scans.get(timePoint).set(at, scan(row));
      } else if (!excluded.containsKey(axilla)) {
        throw row.refuse(
            Code.COHORT_UNKNOWN_PATIENT, "patient_id", "clinical.csv has no such patient");
      }
    }
    return scans;
  }

  private static Scan scan(TextTable.Row row) {
    int contrast = row.level("contrast", List.of("no", "yes"));
    return new Scan(
        contrast < 0 ? null : contrast == 1,
        positive(row, "slice_spacing_mm"),
        positive(row, "tube_voltage_kv"),
        row.text("kernel"),
        row.text("manufacturer"));
  }

  private static @Nullable Double positive(TextTable.Row row, String column) {
    double value = row.number(column);
    if (value <= 0) {
      throw row.refuse(Code.COHORT_OUT_OF_RANGE, column, "the value must be above 0");
    }
    return Double.isNaN(value) ? null : value;
  }
}
