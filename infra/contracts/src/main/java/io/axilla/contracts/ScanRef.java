// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.LocalDate;

/** The scan chosen for a role, and its mask. {@code date} is the study's. */
public record ScanRef(
    StudyInstanceUid study, SeriesInstanceUid series, MaskRef mask, LocalDate date) {
  public ScanRef {
    Require.present("study", study);
    Require.present("series", series);
    Require.present("mask", mask);
    Require.present("date", date);
  }
}
