// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

/** A cohort that cannot be used: what, in which file, row and column, and the mend. */
public final class CohortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Code {
    /** A file is not there or cannot be read. */
    COHORT_FILE_UNREADABLE,
    /** A setting is absent or cannot be what it is. */
    COHORT_SETTING_INVALID,
    /** A column that is needed is absent, or stands twice. */
    COHORT_COLUMN_INVALID,
    /** A row has more or fewer cells than the header, or its quotes do not match. */
    COHORT_ROW_MALFORMED,
    /** A cell must hold something and is empty. */
    COHORT_VALUE_MISSING,
    /** A cell must hold a number and does not. */
    COHORT_NOT_A_NUMBER,
    /** A cell holds something else than the levels of its variable. */
    COHORT_UNKNOWN_LEVEL,
    /** A patient stands in a file twice. */
    COHORT_DUPLICATE_PATIENT,
    /** A patient of one file is not in the other that must know it. */
    COHORT_UNKNOWN_PATIENT,
    /** The train rows are all responders, or none is. */
    COHORT_ONE_OUTCOME,
    /** A number of a fold or of a position is outside of its range. */
    COHORT_OUT_OF_RANGE,
    /** Too few patients remain for what was asked. */
    COHORT_TOO_SMALL
  }

  private final Code code;

  public CohortException(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
