// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

/**
 * Patient Position (0018,5100) and the directions in which a scanner then writes rows and columns
 * of pixels, in LPS. The patient stays the same; only the sampling differs.
 */
public enum PatientPosition {
  HFS(1, 1, true),
  FFS(-1, 1, false),
  HFP(-1, -1, true),
  FFP(1, -1, false);

  private final int rowX;
  private final int columnY;
  private final boolean headFirst;

  PatientPosition(int rowX, int columnY, boolean headFirst) {
    this.rowX = rowX;
    this.columnY = columnY;
    this.headFirst = headFirst;
  }

  /** +1 when columns of pixels go to the patient's left, -1 when to the right. */
  int rowX() {
    return rowX;
  }

  /** +1 when rows of pixels go to the patient's back, -1 when to the front. */
  int columnY() {
    return columnY;
  }

  boolean headFirst() {
    return headFirst;
  }
}
