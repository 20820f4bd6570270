// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.attributes;

import io.axilla.dicom.Dataset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates (DA) and times (TM) of DICOM PS3.5 6.2, with the separators of older versions; null if
 * none.
 */
public final class Moments {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[.-]?(\\d{2})[.-]?(\\d{2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{2}):?(\\d{2})?:?(\\d{2})?(?:\\.(\\d{1,6}))?");

  private Moments() {}

  public static @Nullable LocalDate date(Dataset from, int tag) {
    Matcher parts = DATE.matcher(from.string(tag).orElse(""));
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A time cut to the minute. */
  public static @Nullable LocalTime minute(Dataset from, int tag) {
    LocalTime time = time(from, tag);
    return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** A date with its time; midnight where the time is absent. */
  public static @Nullable LocalDateTime moment(Dataset from, int dateTag, int timeTag) {
    LocalDate date = date(from, dateTag);
    if (date == null) {
      return null;
    }
    LocalTime time = time(from, timeTag);
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time);
  }

  private static @Nullable LocalTime time(Dataset from, int tag) {
    Matcher parts = TIME.matcher(from.string(tag).orElse(""));
    if (!parts.matches()) {
      return null;
    }
    String fraction = parts.group(4) == null ? "0" : parts.group(4);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    try {
      // TM allows a leap second
      return LocalTime.of(
          number(parts, 1), number(parts, 2), Math.min(59, number(parts, 3)), nanos);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }
}
