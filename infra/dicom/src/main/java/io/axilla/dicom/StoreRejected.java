// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/**
 * Says that an object is not stored, with the C-STORE status (DICOM PS3.4 Annex B.2.3) that the
 * peer is told.
 */
public final class StoreRejected extends Exception {
  private static final long serialVersionUID = 1L;

  /** Refused: out of resources. */
  public static final int OUT_OF_RESOURCES = 0xA700;

  /** Error: data set does not match SOP class. */
  public static final int DATASET_DOES_NOT_MATCH_SOP_CLASS = 0xA900;

  /** Error: cannot understand. */
  public static final int CANNOT_UNDERSTAND = 0xC000;

  /** Processing failure (PS3.7). */
  public static final int PROCESSING_FAILURE = 0x0110;

  private final int status;
  private final String comment;

  /**
   * @param status a DICOM status that is neither success nor pending
   * @param comment told to the peer as Error Comment, cut at 64 characters; no patient's data
   */
  public StoreRejected(int status, String comment) {
    super(String.format("%04X %s", status, comment));
    if (status <= 0 || status > 0xFFFF || (status & 0xFF00) == 0xFF00) {
      throw new IllegalArgumentException("not a failure status: " + status);
    }
    this.status = status;
    this.comment = comment;
  }

  public int status() {
    return status;
  }

  public String comment() {
    return comment;
  }
}
