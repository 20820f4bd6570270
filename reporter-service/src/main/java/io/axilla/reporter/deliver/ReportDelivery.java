// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.RemoteAe;
import io.axilla.messaging.Outbox;
import io.axilla.reporter.sql.Sql;
import io.axilla.reporter.worklist.KnownCases;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseUnavailableException;
import io.axilla.storage.FailPoint;
import io.axilla.storage.ObjectStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets documents out: takes in the events that decide about them, each in its transaction, and
 * keeps one loop for each destination running.
 */
public final class ReportDelivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReportDelivery.class);

  private final Database database;
  private final Issuing issuing;
  private final Instructions instructions;
  private final List<DeliveryLoop> loops = new ArrayList<>();
  private final ScheduledExecutorService renewal;
  private final String owner = UUID.randomUUID().toString();
  private final Clock clock;

  private ReportDelivery(
      DeliverySettings settings,
      Database database,
      ObjectStore store,
      Outbox outbox,
      DeliveryMeters meters,
      Clock clock) {
    this.database = database;
    this.clock = clock;
    List<String> destinations = settings.pacs().stream().map(RemoteAe::aeTitle).toList();
    Telling telling = new Telling(outbox, clock);
    this.issuing = new Issuing(settings.release(), destinations, telling, clock);
    this.instructions = new Instructions(issuing, telling, destinations, clock);
    DocumentMaker maker = new DocumentMaker(database, store, settings.zone(), clock);
    for (RemoteAe peer : settings.pacs()) {
      Pacs pacs = new Pacs(peer, settings);
      Delivery delivery =
          new Delivery(database, pacs, maker, telling, outbox, settings.retry(), meters, clock);
      loops.add(
          new DeliveryLoop(database, peer.aeTitle(), owner, delivery, settings.poll(), clock));
    }
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "axilla-deliver-leases");
              thread.setDaemon(true);
              return thread;
            });
  }

  public static ReportDelivery start(
      DeliverySettings settings,
      Database database,
      ObjectStore store,
      Outbox outbox,
      DeliveryMeters meters,
      Clock clock) {
    ReportDelivery delivery = new ReportDelivery(settings, database, store, outbox, meters, clock);
    delivery.prepare(settings);
    delivery.loops.forEach(DeliveryLoop::start);
    long period = DeliveryLoop.LEASE.toMillis() / 3;
    delivery.renewal.scheduleAtFixedRate(
        delivery::renewLeases, period, period, TimeUnit.MILLISECONDS);
    return delivery;
  }

  public void received(Connection tx, StudyReceived event) throws SQLException {
    StudyTable.apply(tx, event);
  }

  public void predicted(Connection tx, ResponsePredicted event) throws SQLException {
    FailPoint.pass("reporter.predicted");
    issuing.predicted(tx, event);
  }

  public void changed(Connection tx, CaseChanged event) throws SQLException {
    KnownCases.apply(tx, event);
    issuing.changed(tx, event);
  }

  public void instructed(Connection tx, OperatorInstructed event) throws SQLException {
    instructions.follow(tx, event);
  }

  /** Whether every destination's loop is alive. */
  public boolean isRunning() {
    return loops.stream().allMatch(DeliveryLoop::isRunning);
  }

  private void prepare(DeliverySettings settings) {
    database.run(
        tx -> {
          for (RemoteAe peer : settings.pacs()) {
            DestinationTable.insert(tx, peer.aeTitle(), clock.instant());
          }
        });
    List<String> configured = settings.pacs().stream().map(RemoteAe::aeTitle).toList();
    Set<CaseId> changed =
        database.inTransaction(tx -> RemovedDestinations.apply(tx, configured, clock.instant()));
    for (CaseId caseId : changed) {
      database.run(tx -> issuing.tell(tx, caseId));
    }
    if (settings.pacs().isEmpty()) {
      return;
    }
    List<CaseId> overdue =
        database.inTransaction(
            tx ->
                Sql.list(
                    tx,
                    "select case_id from result r where in_force and released"
                        + " and withdrawn_because is null and not exists (select 1 from document d"
                        + " where d.case_version = r.case_version)",
                    row -> new CaseId(row.getString(1))));
    for (CaseId caseId : overdue) {
      database.run(
          tx -> {
            PatientKey patient =
                ResultTable.inForce(tx, caseId).map(ResultRow::patientKey).orElseThrow();
            KnownCases.lock(tx, caseId, patient, null, clock.instant());
            issuing.enqueueOverdue(tx, caseId);
          });
    }
  }

  private void renewLeases() {
    try {
      database.run(tx -> DestinationTable.renew(tx, owner, clock.instant(), DeliveryLoop.LEASE));
    } catch (DatabaseUnavailableException e) {
      LOG.debug("leases are renewed when the database is back", e);
    }
  }

  @Override
  public void close() {
    loops.forEach(DeliveryLoop::close);
    renewal.shutdownNow();
  }
}
