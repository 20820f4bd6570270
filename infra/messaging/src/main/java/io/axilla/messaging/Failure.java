// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.storage.DatabaseUnavailableException;
import io.axilla.storage.NoSpaceException;
import org.jspecify.annotations.Nullable;

/**
 * Why work on a record failed, in the words of the dead letter.
 *
 * @param permanent whether trying again at once is in vain
 * @param replayable whether trying again later, when something was mended, can help
 */
record Failure(Code code, String explanation, boolean permanent, boolean replayable) {
  static final Code UNEXPECTED_ERROR = new Code("UNEXPECTED_ERROR");
  private static final int LONGEST_EXPLANATION = 1000;

  Failure {
    explanation = explanation.isBlank() ? code.value() : explanation;
    if (explanation.length() > LONGEST_EXPLANATION) {
      explanation = explanation.substring(0, LONGEST_EXPLANATION - 1) + "…";
    }
  }

  static Failure of(Throwable thrown) {
    PermanentFailure permanent = find(PermanentFailure.class, thrown);
    if (permanent != null) {
      return new Failure(permanent.code(), String.valueOf(permanent.getMessage()), true, true);
    }
    if (thrown instanceof MalformedEventException malformed) {
      return new Failure(
          MalformedEventException.CODE, String.valueOf(malformed.getMessage()), true, false);
    }
    if (thrown instanceof UnsupportedVersionException unsupported) {
      return new Failure(
          UnsupportedVersionException.CODE, String.valueOf(unsupported.getMessage()), true, true);
    }
    return new Failure(
        UNEXPECTED_ERROR,
        SafeTrace.typeAndPlace(thrown)
            + "; the log of this stage has more. Mend the cause, then replay.",
        false,
        true);
  }

  /**
   * Whether something that every record needs is missing: then no record is to blame, and all of
   * them wait.
   */
  static boolean isOutage(Throwable thrown) {
    return find(DatabaseUnavailableException.class, thrown) != null
        || find(NoSpaceException.class, thrown) != null;
  }

  private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
