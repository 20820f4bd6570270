// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.dicom.StoreRejected;
import io.axilla.storage.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Why an object is not kept, with the status that its sender is told (PS3.4 Table B.2-1). */
enum Refusal {
  /** No or malformed UIDs, or others in the data set than in the command. */
  UIDS(StoreRejected.DATASET_DOES_NOT_MATCH_SOP_CLASS),
  /** Cannot be parsed from its first element to its last. */
  UNREADABLE(StoreRejected.CANNOT_UNDERSTAND),
  /** The disk is full or its reserve is reached; the sender may try again. */
  NO_SPACE(StoreRejected.OUT_OF_RESOURCES),
  /** The database does not answer; the sender may try again. */
  DATABASE_UNAVAILABLE(StoreRejected.OUT_OF_RESOURCES),
  /** An error of ours. */
  FAILED(StoreRejected.PROCESSING_FAILURE);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /**
   * @param what what is wrong, without patient data; a sender sees 64 characters of it
   */
  RefusedException because(String what) {
    return new RefusedException(this, what, null);
  }

  RefusedException because(String what, Throwable cause) {
    return new RefusedException(this, what, cause);
  }

  /** Unwinds a reception that keeps nothing. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String what;

    private RefusedException(Refusal refusal, String what, @Nullable Throwable cause) {
      super(
          cause instanceof DatabaseException
              ? refusal + ": " + what + ": " + cause.getMessage()
              : refusal + ": " + what,
          cause);
      this.refusal = refusal;
      this.what = what;
    }

    /**
     * What led to it, for the log. A database repeats the values of a row in what it says, and the
     * row may be a patient's; so of its failures only our own sentence is told.
     */
    @Nullable Throwable toldCause() {
      return getCause() instanceof DatabaseException ? null : getCause();
    }

    Refusal refusal() {
      return refusal;
    }

    StoreRejected toStatus() {
      return new StoreRejected(refusal.status, what);
    }
  }
}
