// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Code;
import io.axilla.contracts.Event;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.axilla.storage.FailPoint;
import io.axilla.storage.VoidWork;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off one record of a share group: counts the attempt, runs the task on a thread of its own,
 * writes its result together with the mark that the record is done, tells the broker.
 */
final class LongWork {
  /** The result is written, the broker does not know. */
  static final String FAIL_POINT_COMPLETED = "task-completed";

  static final Code WORKER_DIED = new Code("WORKER_DIED");
  static final Code DELIVERED_TOO_OFTEN = new Code("DELIVERED_TOO_OFTEN");

  private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

  private final Database database;
  private final String group;
  private final LongTask<Event> task;
  private final DeadLetters deadLetters;
  private final Retries retries;
  private final WorkMeters meters;

  /** Work of this process, to be told from work that a dead process left behind. */
  private final Set<WorkId> running = ConcurrentHashMap.newKeySet();

  LongWork(
      Database database,
      String group,
      LongTask<Event> task,
      DeadLetters deadLetters,
      Retries retries,
      WorkMeters meters) {
    this.database = database;
    this.group = group;
    this.task = task;
    this.deadLetters = deadLetters;
    this.retries = retries;
    this.meters = meters;
  }

  void workOff(ConsumerRecord<String, byte[]> record, RecordLock lock) throws InterruptedException {
    WorkId work = WorkId.of(group, record);
    try {
      // It may come again while this process is still at it, after its lock was lost.
      while (!running.add(work)) {
        lock.pause(retries.firstPause());
      }
      AcknowledgeType verdict;
      try {
        verdict = untilOver(record, work, lock);
      } finally {
        running.remove(work);
      }
      if (lock.end(verdict)) {
        // Only now can it not come again.
        quietly(tx -> AttemptTable.forget(tx, work));
      }
    } catch (RecordLock.ClosingException e) {
      quietly(tx -> AttemptTable.save(tx, work, AttemptTable.load(tx, work).ended()));
      lock.end(AcknowledgeType.RELEASE);
    }
  }

  private AcknowledgeType untilOver(
      ConsumerRecord<String, byte[]> record, WorkId work, RecordLock lock)
      throws InterruptedException, RecordLock.ClosingException {
    Duration pause = null;
    while (true) {
      try {
        AttemptTable.Attempt attempt =
            change(work, pause == null ? AttemptTable.Attempt::begun : AttemptTable.Attempt::again);
        if (attempt.done()) {
          return AcknowledgeType.ACCEPT;
        }
        pause = tryOnce(record, work, attempt, lock);
        if (pause == null) {
          return AcknowledgeType.ACCEPT;
        }
      } catch (RuntimeException e) {
        // The database, or the disk, is away.
        LOG.warn("waiting group={} because={}", group, e.toString());
        pause = retries.outagePause();
      }
      lock.pause(pause);
    }
  }

  /** Returns how long to wait before it is tried again; null when it is over. */
  private @Nullable Duration tryOnce(
      ConsumerRecord<String, byte[]> record,
      WorkId work,
      AttemptTable.Attempt attempt,
      RecordLock lock)
      throws InterruptedException, RecordLock.ClosingException {
    long begin = System.nanoTime();
    Event event = null;
    try {
      event = EventJson.decode(Topic.ofKafkaName(record.topic()), record.value());
      refuseIfHopeless(attempt, lock);
      Completion completion = runTask(event, work, lock);
      complete(work, completion, lock);
    } catch (RecordLock.ClosingException | InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      return failed(record, event, work, e);
    }
    meters.handled(record.topic(), Duration.ofNanos(System.nanoTime() - begin));
    FailPoint.pass(FAIL_POINT_COMPLETED);
    return null;
  }

  private void refuseIfHopeless(AttemptTable.Attempt attempt, RecordLock lock) {
    if (attempt.deaths() >= retries.deaths()) {
      throw new PermanentFailure(
          WORKER_DIED,
          "The process died %d times while it worked on this; see whether it has enough memory,"
                  .formatted(attempt.deaths())
              + " then replay.");
    }
    if (lock.isLastDelivery()) {
      throw new PermanentFailure(
          DELIVERED_TOO_OFTEN,
          "The lock on this was lost again and again, and Kafka would drop it now; see whether the"
              + " machine stands still at times, then replay.");
    }
  }

  private Completion runTask(Event event, WorkId work, RecordLock lock)
      throws ExecutionException, InterruptedException, RecordLock.ClosingException {
    FutureTask<Completion> future = new FutureTask<>(() -> task.run(event));
    Thread thread =
        new Thread(future, "task-" + group + "-" + work.partition() + "-" + work.offset());
    thread.setDaemon(true);
    thread.start();
    return lock.await(future);
  }

  /** What took minutes to compute is kept while the database is away. */
  private void complete(WorkId work, Completion completion, RecordLock lock)
      throws InterruptedException, RecordLock.ClosingException {
    while (true) {
      try {
        database.run(
            tx -> {
              AttemptTable.Attempt attempt = AttemptTable.load(tx, work);
              if (!attempt.done()) {
                completion.complete(tx);
                AttemptTable.save(tx, work, attempt.finished());
              }
            });
        return;
      } catch (RuntimeException e) {
        if (!Failure.isOutage(e)) {
          throw e;
        }
        LOG.warn("a result waits group={} because={}", group, e.toString());
        lock.pause(retries.outagePause());
      }
    }
  }

  private @Nullable Duration failed(
      ConsumerRecord<String, byte[]> record, @Nullable Event event, WorkId work, Throwable thrown) {
    if (Failure.isOutage(thrown)) {
      LOG.warn("waiting group={} because={}", group, thrown.toString());
      return retries.outagePause();
    }
    meters.failed(record.topic());
    Failure failure = Failure.of(thrown);
    AttemptTable.Attempt attempt = change(work, AttemptTable.Attempt::failed);
    LOG.warn(
        "attempt failed group={} topic={} partition={} offset={} attempt={} code={}{}",
        group,
        record.topic(),
        record.partition(),
        record.offset(),
        attempt.failures(),
        failure.code(),
        SafeTrace.of(thrown));
    if (!failure.permanent() && attempt.failures() < retries.attempts()) {
      return retries.pauseAfter(attempt.failures());
    }
    deadLetters.bury(
        record,
        event,
        failure,
        attempt.failures(),
        tx -> AttemptTable.save(tx, work, attempt.finished()));
    return null;
  }

  private AttemptTable.Attempt change(WorkId work, UnaryOperator<AttemptTable.Attempt> step) {
    return database.inTransaction(
        tx -> {
          AttemptTable.Attempt after = step.apply(AttemptTable.load(tx, work));
          AttemptTable.save(tx, work, after);
          return after;
        });
  }

  /** A row that stays behind does no harm: the record's digest is in it. */
  private void quietly(VoidWork bookkeeping) {
    try {
      database.run(bookkeeping);
    } catch (RuntimeException e) {
      LOG.info("an attempt stays noted group={} because={}", group, e.toString());
    }
  }
}
