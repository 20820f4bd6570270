// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.extract.BatchProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a batch is, with its rate and the time left: a bar on a terminal, else a line now and
 * then.
 */
final class ProgressLine implements BatchProgress {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int BAR = 30;

  private final PrintWriter err;
  private final boolean isTerminal;
  private final Clock clock;
  private final Instant start;
  private Instant last;

  ProgressLine(PrintWriter err, boolean isTerminal, Clock clock) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.clock = clock;
    start = clock.instant();
    last = start;
  }

  static ProgressLine onStandardError(PrintWriter err) {
    return new ProgressLine(err, isTerminal(), Clock.systemUTC());
  }

  @Override
  public void finished(int finished, int total, int failed, int kept) {
    Instant now = clock.instant();
    boolean isLast = finished == total;
    if (isTerminal) {
      int done = (int) ((long) BAR * finished / total);
      err.print("\r[" + "#".repeat(done) + " ".repeat(BAR - done) + "] ");
      err.print(line(finished, total, failed, kept, Duration.between(start, now)));
      err.print(isLast ? System.lineSeparator() : "\u001b[K");
    } else if (isLast || Duration.between(last, now).compareTo(BETWEEN_LINES) >= 0) {
      last = now;
      err.println("axilla: " + line(finished, total, failed, kept, Duration.between(start, now)));
    }
    err.flush();
  }

  private static String line(int finished, int total, int failed, int kept, Duration elapsed) {
    StringBuilder line = new StringBuilder(finished + " of " + total + " cases");
    if (kept > 0) {
      line.append(", ").append(kept).append(" taken over");
    }
    if (failed > 0) {
      line.append(", ").append(failed).append(" failed");
    }
    int measured = finished - kept;
    double seconds = elapsed.toMillis() / 1000.0;
    if (measured > 0 && seconds > 0) {
      double perSecond = measured / seconds;
      line.append(String.format(Locale.ROOT, ", %.1f a minute", 60 * perSecond));
      if (finished < total) {
        line.append(", ").append(time((total - finished) / perSecond)).append(" left");
      }
    }
    return line.toString();
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  /** Whether standard error is a terminal that can go back in a line. */
  private static boolean isTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
