// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

/** A checked exception that came out of work inside a transaction; the cause is the exception. */
public final class WorkFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkFailedException(Exception cause) {
    super("Work inside a transaction failed: " + cause.getClass().getSimpleName(), cause);
  }
}
