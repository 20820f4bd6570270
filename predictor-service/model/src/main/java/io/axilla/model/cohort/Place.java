// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

/** Where in a file something is wrong; rows count as in a spreadsheet, the header is row 1. */
record Place(String file) {
  CohortException refuse(CohortException.Code code, String mend) {
    return new CohortException(code, file + ": " + mend);
  }

  CohortException refuse(CohortException.Code code, int row, String mend) {
    return new CohortException(code, file + ", row " + row + ": " + mend);
  }

  CohortException refuse(CohortException.Code code, int row, String column, String mend) {
    return new CohortException(code, file + ", row " + row + ", column " + column + ": " + mend);
  }
}
