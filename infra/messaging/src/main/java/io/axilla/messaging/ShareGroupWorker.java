// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Event;
import io.axilla.contracts.Stage;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;

/**
 * Works off long tasks as a member of a share group: each record goes to one worker, whatever its
 * partition, and is locked to it while the task runs. At least once; no order.
 *
 * <p>The result is written in one transaction with a mark that the record is done. A task that
 * fails is tried three times; deaths of the process while it ran are counted apart, up to twenty.
 * Then, or at once for a {@link PermanentFailure} and for what cannot be read, the record becomes a
 * dead letter. While the database is away, or the disk full, nothing is given up.
 */
public final class ShareGroupWorker implements AutoCloseable {
  private final List<ShareLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  private ShareGroupWorker() {}

  /**
   * @param parallel tasks that run at the same time in this process
   */
  public static <E extends Event> ShareGroupWorker start(
      KafkaSettings kafka,
      Database database,
      Stage stage,
      String group,
      Class<E> type,
      int parallel,
      LongTask<E> task,
      FailureHook whenFailed,
      MeterRegistry meters) {
    return start(
        kafka, database, stage, group, type, parallel, task, whenFailed, meters, Retries.STANDARD);
  }

  static <E extends Event> ShareGroupWorker start(
      KafkaSettings kafka,
      Database database,
      Stage stage,
      String group,
      Class<E> type,
      int parallel,
      LongTask<E> task,
      FailureHook whenFailed,
      MeterRegistry meters,
      Retries retries) {
    WorkMeters workMeters = new WorkMeters(meters, group);
    LongWork work =
        new LongWork(
            database,
            group,
            event -> task.run(type.cast(event)),
            new DeadLetters(database, stage, whenFailed, workMeters),
            retries,
            workMeters);
    ShareGroupWorker worker = new ShareGroupWorker();
    for (int i = 0; i < parallel; i++) {
      ShareLoop loop = new ShareLoop(kafka, group, Topic.of(type).kafkaName(), work);
      worker.loops.add(loop);
      worker.threads.add(new Thread(loop, "worker-" + group + "-" + i));
    }
    worker.threads.forEach(Thread::start);
    return worker;
  }

  public boolean isRunning() {
    return threads.stream().allMatch(Thread::isAlive)
        && loops.stream().noneMatch(ShareLoop::isClosing);
  }

  /**
   * Interrupts tasks that do not end within seconds and gives their records back; that counts as
   * neither a failure nor a death.
   */
  @Override
  public void close() {
    loops.forEach(ShareLoop::close);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
