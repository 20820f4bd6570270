// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.Event;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ProcessingFailed;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Stage;
import io.axilla.contracts.Topic;
import io.axilla.storage.Database;
import io.axilla.storage.VoidWork;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts away what failed for good: the dead letter, the service's own hook, and the bookkeeping. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /** A larger record stays in its topic alone: as a text in JSON it may be six times as long. */
  private static final int LARGEST_COPY = 512 * 1024;

  private final Database database;
  private final Outbox outbox;
  private final Stage stage;
  private final FailureHook hook;
  private final WorkMeters meters;

  DeadLetters(Database database, Stage stage, FailureHook hook, WorkMeters meters) {
    this.database = database;
    this.outbox = new Outbox(database);
    this.stage = stage;
    this.hook = hook;
    this.meters = meters;
  }

  /**
   * @param event null when the record could not be read
   * @param settle marks the record as over, in the same transaction
   */
  void bury(
      ConsumerRecord<String, byte[]> record,
      @Nullable Event event,
      Failure failure,
      int attempts,
      VoidWork settle) {
    try {
      bury(record, event, failure, attempts, settle, hook);
    } catch (RuntimeException e) {
      if (event == null || Failure.isOutage(e)) {
        throw e;
      }
      // A hook that fails must not keep the record alive.
      LOG.error("the failure hook failed topic={}{}", record.topic(), SafeTrace.of(e));
      bury(record, event, failure, attempts, settle, FailureHook.NOTHING);
    }
    meters.buried(failure.code());
    LOG.error(
        "dead letter stage={} code={} topic={} partition={} offset={} attempts={} explanation={}",
        stage,
        failure.code(),
        record.topic(),
        record.partition(),
        record.offset(),
        attempts,
        failure.explanation());
  }

  private void bury(
      ConsumerRecord<String, byte[]> record,
      @Nullable Event event,
      Failure failure,
      int attempts,
      VoidWork settle,
      FailureHook chosenHook) {
    database.run(
        tx -> {
          // The failure to work off a dead letter would make another one, without end.
          if (!record.topic().equals(Topic.PROCESSING_FAILED.kafkaName())) {
            outbox.append(tx, letter(record, event, failure, attempts));
          }
          if (event != null) {
            chosenHook.failed(tx, event, failure.code(), failure.explanation());
          }
          settle.run(tx);
        });
  }

  private ProcessingFailed letter(
      ConsumerRecord<String, byte[]> record, @Nullable Event event, Failure failure, int attempts) {
    return new ProcessingFailed(
        ProcessingFailed.VERSION,
        event == null ? patientOf(record.key()) : event.patientKey(),
        event == null ? null : caseOf(event),
        stage,
        failure.code(),
        failure.explanation(),
        record.topic(),
        record.partition(),
        record.offset(),
        attempts,
        failure.replayable(),
        text(record.value()),
        Instant.now());
  }

  private static @Nullable PatientKey patientOf(@Nullable String key) {
    try {
      return new PatientKey(String.valueOf(key));
    } catch (InvalidEventException e) {
      return null;
    }
  }

  private static @Nullable CaseId caseOf(Event event) {
    if (event instanceof PairMatched matched) {
      return matched.match().caseId();
    }
    if (event instanceof FeaturesExtracted extracted) {
      return extracted.match().caseId();
    }
    if (event instanceof ResponsePredicted predicted) {
      return predicted.match().caseId();
    }
    if (event instanceof ReportDelivered delivered) {
      return delivered.caseId();
    }
    if (event instanceof CaseChanged changed) {
      return changed.caseId();
    }
    return event instanceof OperatorInstructed instructed ? instructed.caseId() : null;
  }

  /** The record as it came, when it is a text of a size that fits. */
  private static @Nullable String text(byte @Nullable [] value) {
    if (value == null || value.length > LARGEST_COPY) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
