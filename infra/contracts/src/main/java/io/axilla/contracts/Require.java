// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the constructors of this package ask of their arguments. The texts name the field, never its
 * value.
 */
final class Require {
  private static final Pattern UID = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+");

  private Require() {}

  static void that(boolean holds, String sentence) {
    if (!holds) {
      throw new InvalidEventException(sentence);
    }
  }

  static void present(String field, @Nullable Object value) {
    that(value != null, field + " is missing");
  }

  static void matches(String field, @Nullable String value, String pattern) {
    present(field, value);
    that(
        Pattern.matches(pattern, Objects.requireNonNull(value)),
        field + " does not have the form " + pattern);
  }

  /** DICOM PS3.5 section 9: at most 64 characters, components without leading zeros. */
  static void uid(String field, @Nullable String value) {
    present(field, value);
    that(
        Objects.requireNonNull(value).length() <= 64 && UID.matcher(value).matches(),
        field + " is not a DICOM UID");
  }

  static void text(String field, @Nullable String value, int longest) {
    present(field, value);
    that(!Objects.requireNonNull(value).isBlank(), field + " is blank");
    that(value.length() <= longest, field + " is longer than " + longest + " characters");
  }

  static void distinct(String field, @Nullable Collection<?> values) {
    present(field, values);
    that(
        Objects.requireNonNull(values).stream().distinct().count() == values.size(),
        field + " holds something twice");
  }

  static void version(int version, int current) {
    that(version == current, "version is not " + current);
  }

  static void time(@Nullable Instant at) {
    present("at", at);
  }
}
