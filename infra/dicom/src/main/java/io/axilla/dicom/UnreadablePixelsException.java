// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** Pixel Data that cannot be decoded into stored values. */
public final class UnreadablePixelsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The object has no Pixel Data. */
  public static final String NO_PIXEL_DATA = "NO_PIXEL_DATA";

  /** No decoder for the transfer syntax, or a form of pixels that is not supported. */
  public static final String UNSUPPORTED = "UNSUPPORTED_PIXELS";

  /** Pixel Data holds less than Rows, Columns and Number of Frames promise. */
  public static final String TOO_SHORT = "PIXEL_DATA_TOO_SHORT";

  /** The decoder failed, or decoded something other than the header says. */
  public static final String CORRUPT = "CORRUPT_PIXELS";

  private final String code;

  /**
   * @param code stable reason, one of the constants
   * @param what what is wrong and what to do
   */
  public UnreadablePixelsException(String code, String what) {
    super(code + ": " + what);
    this.code = code;
  }

  UnreadablePixelsException(String code, String what, Throwable cause) {
    super(code + ": " + what, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
