// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What can be watched of the listener.
 *
 * <ul>
 *   <li>{@value #RECEIVED}, counted by {@code result}: an {@link Outcome} or a {@link Refusal} in
 *       lower case. Alert when {@code no_space}, {@code database_unavailable} or {@code failed}
 *       rise; look at the set-aside list when {@code set_aside} or {@code quarantined} do.
 *   <li>{@value #STORED_BYTES}: growth of the object store by reception.
 *   <li>{@value #RECEPTION}: from the first byte of an object to its answer, the sender's speed
 *       included.
 *   <li>{@value #OPEN_STUDIES}: not complete yet. Alert when it stays above zero while nothing is
 *       received for longer than the quiet period.
 *   <li>{@value #SET_ASIDE}: objects that wait for a person, and replaced ones.
 *   <li>{@value #FREE_BYTES}: alert well before the reserve of the object store is reached.
 * </ul>
 */
final class ListenerMeters {
  static final String RECEIVED = "axilla.objects.received";
  static final String STORED_BYTES = "axilla.objects.stored";
  static final String RECEPTION = "axilla.objects.reception";
  static final String OPEN_STUDIES = "axilla.studies.open";
  static final String SET_ASIDE = "axilla.objects.set.aside";
  static final String FREE_BYTES = "axilla.store.free";

  private final MeterRegistry registry;
  private final Timer reception;
  private final Counter storedBytes;

  ListenerMeters(MeterRegistry registry) {
    this.registry = registry;
    this.reception =
        Timer.builder(RECEPTION)
            .description("Time from the first byte of an object to its answer")
            .publishPercentileHistogram()
            .register(registry);
    this.storedBytes =
        Counter.builder(STORED_BYTES)
            .description("Bytes of files written for received objects")
            .baseUnit("bytes")
            .register(registry);
    for (Outcome outcome : Outcome.values()) {
      received(outcome);
    }
    for (Refusal refusal : Refusal.values()) {
      received(refusal);
    }
  }

  Timer.Sample begin() {
    return Timer.start(registry);
  }

  void end(Timer.Sample sample) {
    sample.stop(reception);
  }

  void acknowledged(Outcome outcome, long bytes) {
    received(outcome).increment();
    if (outcome != Outcome.SAME) {
      storedBytes.increment((double) bytes);
    }
  }

  void refused(Refusal refusal) {
    received(refusal).increment();
  }

  private Counter received(Enum<?> result) {
    return Counter.builder(RECEIVED)
        .description("Objects that came over C-STORE, by what became of them")
        .baseUnit("objects")
        .tag("result", result.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  <T> void gauge(
      String name, String description, String unit, T source, ToDoubleFunction<T> value) {
    Gauge.builder(name, source, value)
        .description(description)
        .baseUnit(unit)
        .strongReference(true)
        .register(registry);
  }
}
