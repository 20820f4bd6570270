// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailPointTest {
  @Test
  void halts_at_the_pass_that_was_asked_for() throws Exception {
    assertThat(passesUntilDeath("-Daxilla.fail-point=here")).isEqualTo(1);
    assertThat(passesUntilDeath("-Daxilla.fail-point=here@3")).isEqualTo(3);
  }

  @Test
  void does_nothing_otherwise() {
    FailPoint.pass("here");
  }

  private static int passesUntilDeath(String option) throws Exception {
    Process child = ChildJvm.start(Passer.class, List.of(option));
    String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(child.waitFor()).isEqualTo(137);
    return told.length();
  }

  /** Says each pass of two points before it makes it. */
  static final class Passer {
    public static void main(String[] arguments) throws IOException {
      while (true) {
        FailPoint.pass("elsewhere");
        System.out.write('.');
        System.out.flush();
        FailPoint.pass("here");
      }
    }
  }
}
