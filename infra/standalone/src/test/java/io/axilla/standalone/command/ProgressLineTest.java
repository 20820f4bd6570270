// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();
  private Instant now = Instant.EPOCH;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private ProgressLine progress(boolean isTerminal) {
    return new ProgressLine(new PrintWriter(written), isTerminal, clock);
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  @Test
  void a_file_gets_a_line_now_and_then_and_one_at_the_end() {
    ProgressLine progress = progress(false);
    for (int n = 1; n <= 5; n++) {
      pass(4);
      progress.finished(n, 5, n > 2 ? 1 : 0, 0);
    }

    assertThat(written.toString().lines())
        .containsExactly(
            "axilla: 3 of 5 cases, 1 failed, 15.0 a minute, 0:00:08 left",
            "axilla: 5 of 5 cases, 1 failed, 15.0 a minute");
  }

  @Test
  void cases_that_are_taken_over_do_not_count_in_the_rate() {
    ProgressLine progress = progress(false);
    pass(60);
    progress.finished(101, 200, 0, 100);

    assertThat(written)
        .hasToString(
            "axilla: 101 of 200 cases, 100 taken over, 1.0 a minute, 1:39:00 left"
                + System.lineSeparator());
  }

  @Test
  void a_terminal_gets_a_bar() {
    ProgressLine progress = progress(true);
    pass(1);
    progress.finished(1, 2, 0, 0);
    progress.finished(2, 2, 0, 0);

    assertThat(written.toString())
        .startsWith("\r[###############               ] 1 of 2 cases")
        .contains("\r[##############################] 2 of 2 cases")
        .endsWith(System.lineSeparator());
  }
}
