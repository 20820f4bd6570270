// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

/**
 * A command cannot do its work. The message is the one line that the user sees: what, where, and
 * what to do. Exit code 1.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String line) {
    super(line);
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
  }
}
