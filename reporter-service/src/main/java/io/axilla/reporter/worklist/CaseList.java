// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Topic;
import io.axilla.messaging.EventJson;
import io.axilla.reporter.sql.Sql;
import io.axilla.storage.Database;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientIdentity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cases for pages and API. */
public final class CaseList {
  private static final String CASES =
      "select k.*, r.case_version as result_version, r.model_name, r.demonstration,"
          + " case when r.withdrawn_because is null then r.probability end as probability,"
          + " (r.case_version is not null and r.withdrawn_because is null and r.probability is null)"
          + " as withheld,"
          + " case when r.withdrawn_because is null then r.interval_low end as interval_low,"
          + " case when r.withdrawn_because is null then r.interval_high end as interval_high";

  private static final String FROM =
      " from known_case k left join result r on r.case_id = k.case_id and r.in_force";

  private static final String DOCUMENTS =
      "select d.*, t.code as outage_code, t.explanation as outage from document d"
          + " left join destination t on t.ae_title = d.destination"
          + " where (d.state <> 'DROPPED' or d.first_sent is not null)";

  private final Database database;
  private final PatientDirectory directory;

  public CaseList(Database database, PatientDirectory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** All cases, those that changed last first. */
  public List<CaseView> all() {
    List<Row> rows =
        database.inTransaction(
            tx -> {
              Map<String, List<DocumentView>> documents = new HashMap<>();
              Sql.list(
                      tx,
                      DOCUMENTS + " order by d.id",
                      row -> Map.entry(row.getString("case_id"), document(row)))
                  .forEach(
                      entry ->
                          documents
                              .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                              .add(entry.getValue()));
              return Sql.list(
                  tx,
                  CASES + FROM + " order by k.changed desc, k.row_id",
                  row ->
                      row(row, documents.getOrDefault(row.getString("case_id"), List.of()), null));
            });
    return identified(rows);
  }

  public List<CaseView> inState(CaseState state) {
    return all().stream().filter(c -> state.name().equals(c.state())).toList();
  }

  /**
   * The cases whose id begins with a text; one when it is enough of it, several when it is not.
   * Patients without a side are found by their key.
   */
  public List<CaseView> find(String prefix) {
    if (!prefix.matches("[0-9a-z]{1,64}")) {
      return List.of();
    }
    List<Row> rows =
        database.inTransaction(
            tx -> {
              List<Row> found = new ArrayList<>();
              for (Row row :
                  Sql.list(
                      tx,
                      CASES
                          + ", r.event"
                          + FROM
                          + " where k.row_id like ? order by k.row_id limit 2",
                      row -> row(row, List.of(), prediction(row.getBytes("event"))),
                      prefix + "%")) {
                found.add(new Row(row.view(), row.patient(), documents(tx, row.view().caseId())));
              }
              return found;
            });
    return identified(rows);
  }

  /** The steps of a case, the last one first. */
  public List<HistoryView> history(String rowId) {
    return database.inTransaction(
        tx ->
            Sql.list(
                tx,
                "select * from case_history where row_id = ? order by id desc",
                CaseList::history,
                rowId));
  }

  /** Where the bytes of a document are to be looked for, by its SOP Instance UID. */
  public Optional<StoredDocument> document(String sopInstance) {
    return database.inTransaction(
        tx ->
            Sql.first(
                tx,
                "select case_id, destination from document where sop_instance = ?",
                row -> new StoredDocument(row.getString(1), sopInstance, row.getString(2)),
                sopInstance));
  }

  /** Whose case it is; for instructions. */
  public Optional<PatientKey> patient(String rowId) {
    return database.inTransaction(
        tx ->
            Sql.first(
                tx,
                "select patient_key from known_case where row_id = ?",
                row -> new PatientKey(row.getString(1)),
                rowId));
  }

  /** Changes whenever anything that is shown has changed. */
  public String version() {
    return database.inTransaction(
        tx ->
            Sql.first(
                    tx,
                    "select (select max(changed) from known_case), (select max(changed) from document),"
                        + " (select max(id) from case_history), (select count(*) from known_case)",
                    row ->
                        row.getString(1)
                            + "|"
                            + row.getString(2)
                            + "|"
                            + row.getLong(3)
                            + "|"
                            + row.getLong(4))
                .orElse(""));
  }

  private List<CaseView> identified(List<Row> rows) {
    return rows.stream()
        .map(row -> row.identified(directory.find(row.patient()).orElse(null)))
        .toList();
  }

  private static List<DocumentView> documents(Connection tx, @Nullable String caseId)
      throws SQLException {
    return caseId == null
        ? List.of()
        : Sql.list(tx, DOCUMENTS + " and d.case_id = ? order by d.id", CaseList::document, caseId);
  }

  /**
   * @param prediction by which reasons and warnings are told in full; null: in one sentence each
   */
  private static Row row(
      ResultSet row, List<DocumentView> documents, @Nullable Prediction prediction)
      throws SQLException {
    String resultVersion = row.getString("result_version");
    return new Row(
        new CaseView(
            row.getString("row_id"),
            row.getString("case_id"),
            row.getString("side"),
            null,
            null,
            row.getString("state"),
            row.getString("stage"),
            codes(row.getString("waiting_for") + " " + row.getString("trouble")),
            codes(row.getString("because"), prediction),
            codes(row.getString("warnings"), prediction),
            Objects.requireNonNull(Sql.instant(row, "since")),
            number(row, "probability"),
            number(row, "interval_low"),
            number(row, "interval_high"),
            row.getBoolean("withheld"),
            resultVersion == null ? row.getString("case_version") : resultVersion,
            row.getString("model_name"),
            row.getBoolean("demonstration"),
            documents),
        new PatientKey(row.getString("patient_key")),
        documents);
  }

  private static DocumentView document(ResultSet row) throws SQLException {
    String state = row.getString("state");
    String code = row.getString("code");
    String explanation = row.getString("explanation");
    if (code == null && state.equals("QUEUED")) {
      code = row.getString("outage_code");
      explanation = row.getString("outage");
    }
    Instant delivered = Sql.instant(row, "delivered");
    return new DocumentView(
        row.getString("kind"),
        row.getString("destination"),
        row.getString("sop_instance"),
        state,
        row.getString("confirmation"),
        row.getInt("attempts"),
        code == null ? explanation : code + ": " + explanation,
        row.getString("case_version"),
        delivered);
  }

  private static HistoryView history(ResultSet row) throws SQLException {
    return new HistoryView(
        Objects.requireNonNull(Sql.instant(row, "at")),
        row.getString("stage"),
        row.getString("state"),
        codes(row.getString("codes")),
        row.getString("instruction"),
        row.getString("operator"),
        row.getString("reason"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : Double.valueOf(value);
  }

  private static @Nullable Prediction prediction(byte @Nullable [] event) {
    return event == null
        ? null
        : ((ResponsePredicted) EventJson.decode(Topic.RESPONSE_PREDICTED, event)).prediction();
  }

  private static List<CodeView> codes(String text) {
    return codes(text, null);
  }

  private static List<CodeView> codes(String text, @Nullable Prediction prediction) {
    return Sql.codes(text).stream().map(code -> CodeView.of(code, prediction)).toList();
  }

  /** A document's place in the object store. */
  public record StoredDocument(String caseId, String sopInstance, String destination) {}

  private record Row(CaseView view, PatientKey patient, List<DocumentView> documents) {
    CaseView identified(@Nullable PatientIdentity identity) {
      return new CaseView(
          view.rowId(),
          view.caseId(),
          view.side(),
          identity == null ? null : identity.patientId(),
          identity == null ? null : identity.issuer(),
          view.state(),
          view.stage(),
          view.waitingFor(),
          view.because(),
          view.warnings(),
          view.since(),
          view.probability(),
          view.lower(),
          view.upper(),
          view.withheld(),
          view.caseVersion(),
          view.model(),
          view.demonstration(),
          documents);
    }
  }
}
