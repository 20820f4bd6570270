// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What every service stands on; made once in a process.
 *
 * @param clock of waits, leases and quiet periods
 * @param dating by which events, and with them documents, are dated: the same clock, unless a test
 *     compares bytes
 */
public record Platform(
    KafkaSettings kafka,
    DatabaseSettings database,
    ObjectStore store,
    PatientKeys keys,
    PatientDirectory directory,
    MeterRegistry meters,
    Clock clock,
    Clock dating) {

  public Platform(
      KafkaSettings kafka,
      DatabaseSettings database,
      ObjectStore store,
      PatientKeys keys,
      PatientDirectory directory,
      MeterRegistry meters,
      Clock clock) {
    this(kafka, database, store, keys, directory, meters, clock, clock);
  }
}
