// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place where a test may let the process die as by kill -9. {@code -Daxilla.fail-point=name}
 * halts at the first pass of that name, {@code name@n} at the n-th; without it a pass does nothing.
 */
public final class FailPoint {
  private static final String CHOSEN = System.getProperty("axilla.fail-point", "");
  private static final String NAME = CHOSEN.replaceFirst("@\\d+$", "");
  private static final AtomicInteger PASSES_LEFT =
      new AtomicInteger(
          NAME.equals(CHOSEN) ? 1 : Integer.parseInt(CHOSEN.substring(NAME.length() + 1)));
  private static final int KILLED = 137;

  private FailPoint() {}

  public static void pass(String name) {
    if (name.equals(NAME) && PASSES_LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
