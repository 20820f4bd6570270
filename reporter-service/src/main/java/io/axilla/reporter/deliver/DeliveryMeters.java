// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What is counted of deliveries. */
public final class DeliveryMeters {
  /**
   * Attempts to deliver, by destination and result (delivered, refused, unreachable, held). Alert
   * when refused or held grows, or when delivered stands still while documents wait.
   */
  public static final String DELIVERIES = "axilla.deliveries";

  /** Duration of a successful delivery, from taking up the document to the answer, in seconds. */
  public static final String DURATION = "axilla.delivery.duration";

  static final String REFUSED = "refused";
  static final String UNREACHABLE = "unreachable";
  static final String HELD = "held";
  private static final String DELIVERED = "delivered";

  private final MeterRegistry registry;

  public DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void delivered(String destination, Duration duration) {
    count(destination, DELIVERED);
    Timer.builder(DURATION)
        .description("Time to deliver a document that the destination took")
        .tag("destination", destination)
        .publishPercentileHistogram()
        .register(registry)
        .record(duration);
  }

  void failed(String destination, String result) {
    count(destination, result);
  }

  private void count(String destination, String result) {
    Counter.builder(DELIVERIES)
        .description("Attempts to deliver a document, by destination and result")
        .baseUnit("attempts")
        .tag("destination", destination)
        .tag("result", result)
        .register(registry)
        .increment();
  }
}
