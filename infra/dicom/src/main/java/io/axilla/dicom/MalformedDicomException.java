// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** Bytes that are no readable DICOM. The text names elements and positions, never values. */
public final class MalformedDicomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Neither preamble nor a plausible first element. */
  public static final String NOT_DICOM = "NOT_DICOM";

  /** Ends before a value does. */
  public static final String TRUNCATED = "TRUNCATED";

  /** Cannot be parsed. */
  public static final String MALFORMED = "MALFORMED";

  private final String code;
  private final String where;
  private final String what;

  /**
   * @param code stable reason, one of the constants
   * @param where the element or position
   * @param what what is wrong and what to do
   */
  public MalformedDicomException(String code, String where, String what) {
    super(code + " at " + where + ": " + what);
    this.code = code;
    this.where = where;
    this.what = what;
  }

  public String code() {
    return code;
  }

  public String where() {
    return where;
  }

  public String what() {
    return what;
  }
}
