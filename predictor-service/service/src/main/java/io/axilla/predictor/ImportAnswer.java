// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Side;
import io.axilla.model.clinical.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a table. Nothing here tells who a patient is.
 *
 * @param accepted rows that are recorded now; none when anything is refused, unless part of a table
 *     was asked for
 * @param refused rows, or the table, that are not
 */
public record ImportAnswer(List<Accepted> accepted, List<Refusal> refused) {
  /**
   * A recorded row.
   *
   * @param row as a spreadsheet counts
   * @param recordVersion of the patient's record after it
   * @param changed whether it brought anything new
   */
  public record Accepted(int row, @Nullable Side side, int recordVersion, boolean changed) {}

  public ImportAnswer {
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
  }
}
