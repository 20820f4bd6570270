// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.time.Duration;

/**
 * How often failing work is tried and how long it rests between.
 *
 * @param attempts after so many failures it is given up
 * @param deaths after so many deaths of the process while it ran it is given up; more than
 *     attempts, because most deaths are not the record's fault
 * @param firstPause after the first failure; five times as long after each further one
 * @param outagePause while database or disk are away
 */
record Retries(int attempts, int deaths, Duration firstPause, Duration outagePause) {
  static final Retries STANDARD = new Retries(3, 20, Duration.ofSeconds(1), Duration.ofSeconds(1));

  Duration pauseAfter(int failures) {
    return firstPause.multipliedBy(Math.round(Math.pow(5, Math.max(0, failures - 1))));
  }
}
