// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of 0-based positions among the train rows, without a header. */
final class IndexFile {
  private IndexFile() {}

  static List<int[]> read(CsvReader csv, Place place, int nTrain) throws IOException {
    List<int[]> rows = new ArrayList<>();
    while (csv.nextRow()) {
      int[] row = new int[nTrain];
      int i = 0;
      for (; csv.nextCell(); i++) {
        if (i == nTrain) {
          break;
        }
        double position = csv.number();
        if (!(position >= 0 && position < nTrain && position == Math.rint(position))) {
          throw place.refuse(
              Code.COHORT_OUT_OF_RANGE,
              csv.row(),
              String.valueOf(i + 1),
              "a position is a whole number from 0 to " + (nTrain - 1));
        }
        row[i] = (int) position;
      }
      if (i != nTrain || csv.nextCell()) {
        throw place.refuse(
            Code.COHORT_ROW_MALFORMED,
            csv.row(),
            "a row must have " + nTrain + " positions, one for each train row of clinical.csv");
      }
      rows.add(row);
    }
    return rows;
  }
}
