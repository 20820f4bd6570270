// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import org.jspecify.annotations.Nullable;

/**
 * A row, or a whole table, that is not taken.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column its name in the header; null when the row as a whole is meant
 * @param code stable reason
 * @param reason what is wrong and what to do; never holds what stands in a cell
 */
public record Refusal(int row, @Nullable String column, Code code, String reason) {
  /** Why a row or table is refused. */
  public enum Code {
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** No header, or no row below it. */
    EMPTY_FILE,
    /** Separated by something else than commas. */
    SEPARATOR,
    /** A quoted cell that does not end, or text after its end. */
    QUOTES,
    /** A column that is not in the contract. */
    UNKNOWN_COLUMN,
    /** A column that stands twice. */
    DUPLICATE_COLUMN,
    /** A column that must be there. */
    MISSING_COLUMN,
    /** A row with more or fewer cells than the header. */
    ROW_LENGTH,
    /** An empty cell that must not be. */
    MISSING_VALUE,
    /** A value outside of what is possible. */
    IMPOSSIBLE_VALUE,
    /** A date that is not ISO 8601, or not in the calendar. */
    IMPOSSIBLE_DATE,
    /** Dates of one patient in an impossible order. */
    DATES_OUT_OF_ORDER,
    /** Two rows for one patient and side. */
    DUPLICATE_ROW,
    /** Rows of one patient that disagree about the patient's dates. */
    CONTRADICTING_ROWS
  }
}
