// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import java.util.List;

/**
 * From the rows of the clinical table to the patients behind the model.
 *
 * @param rows of the clinical table: axillae, one for each diseased side of a patient
 * @param excluded how many were left out, by reason, in the order of the checks
 * @param analysed rows that remain
 * @param patients of these rows
 * @param trainResponders rows of train with axillary pCR
 * @param testResponders rows of test with axillary pCR
 * @param split how train and test were told apart, in words
 */
public record ParticipantFlow(
    int rows,
    List<Exclusion> excluded,
    int analysed,
    int patients,
    int train,
    int trainResponders,
    int test,
    int testResponders,
    String split) {
  /** Rows that were left out for one reason. */
  public record Exclusion(String reason, int rows) {}

  public ParticipantFlow {
    excluded = List.copyOf(excluded);
  }
}
