// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import org.jspecify.annotations.Nullable;

/**
 * An association that did not come about or did not last. The message names the peer and what to
 * do, in one line.
 */
public final class AssociationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Nothing listens there, or no way leads there. */
    UNREACHABLE,
    /** The peer does not know the AE title that it was called by. */
    CALLED_AE_UNKNOWN,
    /** The peer does not know our AE title. */
    CALLING_AE_UNKNOWN,
    /** Refused for another reason, by A-ASSOCIATE-RJ or by a failure status. */
    REJECTED,
    /** The peer takes none of the SOP classes and transfer syntaxes offered. */
    NO_CONTEXT,
    /** The peer did not answer in time. */
    TIMEOUT,
    /** The connection ended in the middle. */
    ABORTED
  }

  private final Reason reason;
  private final RemoteAe peer;

  /**
   * @param what what went wrong and what to do, in one line
   */
  public AssociationFailedException(
      Reason reason, RemoteAe peer, String what, @Nullable Throwable cause) {
    super(reason + " " + peer + ": " + what, cause);
    this.reason = reason;
    this.peer = peer;
  }

  public Reason reason() {
    return reason;
  }

  public RemoteAe peer() {
    return peer;
  }
}
