// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.messaging.Platform;
import io.axilla.messaging.Readiness;
import io.axilla.messaging.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Whether Kafka and the database answer, asked every few seconds beside the requests for it: a
 * probe of a balancer must not wait for a broker that is away.
 */
@ApplicationScoped
class SurroundingsReady implements Readiness {
  private static final long EVERY_SECONDS = 5;

  private final Platform platform;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "axilla-surroundings"));
  private volatile boolean answering;

  SurroundingsReady(Platform platform) {
    this.platform = platform;
  }

  void start(@Observes StartupEvent event) {
    timer.scheduleWithFixedDelay(this::ask, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void ask() {
    answering = platform.directory().isReachable() && Topics.isReachable(platform.kafka());
  }

  @Override
  public String name() {
    return "kafka and database";
  }

  @Override
  public boolean ready() {
    return answering;
  }
}
