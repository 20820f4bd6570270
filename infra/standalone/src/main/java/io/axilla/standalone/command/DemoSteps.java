// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints each step of the demonstration with the seconds since it began. */
final class DemoSteps {
  private final PrintWriter out;
  private final long begin = System.nanoTime();

  DemoSteps(PrintWriter out) {
    this.out = out;
  }

  void say(String step) {
    print("  ", step);
  }

  void done(String step) {
    print("✓ ", step);
  }

  void failed(String step) {
    print("✗ ", step);
  }

  void text(String text) {
    out.println();
    text.lines().forEach(line -> out.println("    " + line));
    out.println();
    out.flush();
  }

  private void print(String mark, String step) {
    out.printf(Locale.ROOT, "%6.1f s  %s%s%n", (System.nanoTime() - begin) / 1e9, mark, step);
    out.flush();
  }
}
