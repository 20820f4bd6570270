// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param total cases of the table
 * @param kept how many an earlier run had measured
 * @param failures in the order of the table
 */
public record BatchReport(int total, int kept, List<FailedCase> failures) {
  public BatchReport {
    failures = List.copyOf(failures);
  }

  /**
   * @param label what its column ID says, or its row
   * @param reason what, where and what to do
   */
  public record FailedCase(String label, String reason) {}
}
