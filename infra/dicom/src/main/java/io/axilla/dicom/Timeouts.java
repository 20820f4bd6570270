// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.time.Duration;

/** Every wait in the network has an end. */
final class Timeouts {
  private Timeouts() {}

  static void check(String name, Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " must be between 1 ms and 24 days: " + timeout);
    }
  }

  static int millis(Duration timeout) {
    return Math.toIntExact(timeout.toMillis());
  }
}
