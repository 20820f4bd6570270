// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.util.Arrays;

/**
 * What a log may say of an exception. Texts of foreign exceptions are left out: a database or a
 * parser may repeat the patient's data in them; our own never do.
 */
public final class SafeTrace {
  private SafeTrace() {}

  /** The stack with all causes, beginning with a new line. */
  public static String of(Throwable thrown) {
    StringBuilder trace = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      trace
          .append(System.lineSeparator())
          .append(isOwn(cause) ? cause : cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        trace.append(System.lineSeparator()).append("\tat ").append(frame);
      }
    }
    return trace.toString();
  }

  /** Its own text if the exception is ours, else its type and where in our code it came up. */
  public static String inWords(Throwable thrown) {
    return isOwn(thrown) ? String.valueOf(thrown.getMessage()) : typeAndPlace(thrown);
  }

  /** Type of the first cause, and where in our code it came up. */
  static String typeAndPlace(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String place =
        Arrays.stream(root.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.axilla."))
            .findFirst()
            .map(frame -> " in " + frame.getClassName() + ":" + frame.getLineNumber())
            .orElse("");
    return root.getClass().getSimpleName() + place;
  }

  private static boolean isOwn(Throwable thrown) {
    return thrown.getClass().getName().startsWith("io.axilla.");
  }
}
