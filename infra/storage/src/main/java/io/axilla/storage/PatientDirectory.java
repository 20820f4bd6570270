// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.PatientKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only place that knows which patient a pseudonym stands for; schema {@code identity}. */
public final class PatientDirectory implements AutoCloseable {
  private final Database database;

  private PatientDirectory(Database database) {
    this.database = database;
  }

  /**
   * @throws SecretMismatchException when the database was filled with another secret
   */
  public static PatientDirectory open(DatabaseSettings settings, SiteSecret secret) {
    Database database = Database.openWith(settings, "identity", List.of("db/identity"));
    try {
      database.run(tx -> check(tx, secret));
      return new PatientDirectory(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void check(Connection tx, SiteSecret secret) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into secret_check (id, check_value) values (1, ?) on conflict do nothing")) {
      insert.setString(1, secret.checkValue());
      insert.executeUpdate();
    }
    try (PreparedStatement select =
            tx.prepareStatement("select check_value from secret_check where id = 1");
        ResultSet row = select.executeQuery()) {
      row.next();
      if (!row.getString(1).equals(secret.checkValue())) {
        throw new SecretMismatchException(secret.file());
      }
    }
  }

  /** Notes the patient; an absent issuer or name leaves the one that is known. */
  public void remember(
      PatientKey patient, @Nullable String issuer, String patientId, @Nullable String name) {
    String id = PatientKeys.stripped(patientId);
    String givenIssuer = present(issuer);
    String givenName = present(name);
    database.run(
        tx -> {
          Optional<PatientIdentity> known = find(tx, patient);
          if (known.isEmpty()) {
            insert(tx, new PatientIdentity(patient, givenIssuer, id, givenName));
            known = find(tx, patient);
          }
          PatientIdentity before = known.orElseThrow();
          PatientIdentity now =
              new PatientIdentity(
                  patient,
                  givenIssuer == null ? before.issuer() : givenIssuer,
                  id,
                  givenName == null ? before.name() : givenName);
          if (!now.equals(before)) {
            update(tx, now);
          }
        });
  }

  public Optional<PatientIdentity> find(PatientKey patient) {
    return database.inTransaction(tx -> find(tx, patient));
  }

  /** Every patient with this PatientID, whoever issued it. */
  public List<PatientIdentity> search(String patientId) {
    return database.inTransaction(
        tx ->
            select(
                tx,
                "where patient_id = ? order by issuer, patient_key",
                PatientKeys.stripped(patientId)));
  }

  public boolean isReachable() {
    return database.isReachable();
  }

  @Override
  public void close() {
    database.close();
  }

  private static Optional<PatientIdentity> find(Connection tx, PatientKey patient)
      throws SQLException {
    return select(tx, "where patient_key = ?", patient.value()).stream().findFirst();
  }

  private static List<PatientIdentity> select(Connection tx, String condition, String value)
      throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select patient_key, issuer, patient_id, name from patient " + condition)) {
      select.setString(1, value);
      List<PatientIdentity> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PatientIdentity(
                  new PatientKey(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      return found;
    }
  }

  private static void insert(Connection tx, PatientIdentity patient) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into patient (issuer, patient_id, name, patient_key) values (?, ?, ?, ?)"
                + " on conflict do nothing")) {
      write(insert, patient);
    }
  }

  private static void update(Connection tx, PatientIdentity patient) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update patient set issuer = ?, patient_id = ?, name = ? where patient_key = ?")) {
      write(update, patient);
    }
  }

  private static void write(PreparedStatement statement, PatientIdentity patient)
      throws SQLException {
    statement.setString(1, patient.issuer());
    statement.setString(2, patient.patientId());
    statement.setString(3, patient.name());
    statement.setString(4, patient.patientKey().value());
    statement.executeUpdate();
  }

  private static @Nullable String present(@Nullable String text) {
    String stripped = Objects.requireNonNullElse(text, "");
    stripped = PatientKeys.stripped(stripped);
    return stripped.isEmpty() ? null : stripped;
  }
}
