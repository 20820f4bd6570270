// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.messaging.SafeTrace;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one destination: it delivers while this process has the lease on it, so that order
 * holds, and a slow or dead destination holds up no other one.
 */
final class DeliveryLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

  /**
   * Renewed while the process lives, so it outlasts a send of any length; ends soon after a crash.
   */
  static final Duration LEASE = Duration.ofSeconds(6);

  private final Database database;
  private final String destination;
  private final String owner;
  private final Delivery delivery;
  private final Duration poll;
  private final Clock clock;
  private final Thread thread;
  private volatile boolean running = true;

  DeliveryLoop(
      Database database,
      String destination,
      String owner,
      Delivery delivery,
      Duration poll,
      Clock clock) {
    this.database = database;
    this.destination = destination;
    this.owner = owner;
    this.delivery = delivery;
    this.poll = poll;
    this.clock = clock;
    this.thread = new Thread(this::run, "axilla-deliver-" + destination);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  private void run() {
    while (running) {
      try {
        if (!mayDeliver() || !delivery.next()) {
          Thread.sleep(poll.toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (DatabaseUnavailableException e) {
        LOG.warn("delivery to {} waits for the database: {}", destination, e.getMessage());
        pause();
      } catch (RuntimeException e) {
        LOG.error(
            "delivery to {} failed unexpectedly; it is tried again{}",
            destination,
            SafeTrace.of(e));
        pause();
      }
    }
  }

  private boolean mayDeliver() {
    return database.inTransaction(
        tx -> DestinationTable.lease(tx, destination, owner, clock.instant(), LEASE));
  }

  private void pause() {
    try {
      Thread.sleep(Math.max(1000, poll.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  /** Lets a delivery that is under way come to its end for a few seconds. */
  @Override
  public void close() {
    running = false;
    try {
      thread.join(3000);
      thread.interrupt();
      thread.join(1000);
      database.run(tx -> DestinationTable.giveUp(tx, destination, owner));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("the lease on {} ends by itself", destination, e);
    }
  }
}
