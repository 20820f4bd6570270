// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.sql.SQLException;

/**
 * The database cannot be reached, is full, or gave way to another transaction. Nothing was changed,
 * or the answer to the commit was lost; trying again later is right, and safe for idempotent work.
 */
public final class DatabaseUnavailableException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(String message, SQLException cause) {
    super(message, cause);
  }
}
