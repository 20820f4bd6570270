// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Sha256;
import io.axilla.model.ModelFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of models and of what people decided about them. */
final class ModelTable {
  private static final String COLUMNS =
      "digest, file, role, since, operator, reason, instruction_id";

  /** Parsed files; a digest never means another file. */
  private final Map<Sha256, ModelFile> parsed = new ConcurrentHashMap<>();

  /** Keeps all roles as they are until the transaction ends. */
  void lock(Connection tx) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement("select id from model_lock where id = 1 for update")) {
      select.executeQuery().close();
    }
  }

  Optional<RegisteredModel> find(Connection tx, Sha256 digest) throws SQLException {
    return select(tx, "where digest = ?", digest.value()).stream().findFirst();
  }

  Optional<RegisteredModel> active(Connection tx) throws SQLException {
    return inState(tx, ModelState.ACTIVE).stream().findFirst();
  }

  /** In the order of their digests. */
  List<RegisteredModel> inState(Connection tx, ModelState state) throws SQLException {
    return select(tx, "where role = ? order by digest", state.name());
  }

  /** The active one first, then silent and retired ones, each by the time of the decision. */
  List<RegisteredModel> all(Connection tx) throws SQLException {
    return select(tx, "where role <> ? order by role, since, digest", "");
  }

  /** Adds a model that is not there yet; it starts silent. */
  void register(Connection tx, byte[] file, RoleChange first) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into model (digest, file, role, since, operator, reason)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, first.model().value());
      insert.setBytes(2, file);
      insert.setString(3, first.state().name());
      Rows.setInstant(insert, 4, first.at());
      insert.setString(5, first.operator());
      insert.setString(6, first.reason());
      insert.executeUpdate();
    }
    note(tx, first);
  }

  void change(Connection tx, RoleChange change) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update model set role = ?, since = ?, operator = ?, reason = ?, instruction_id = ?"
                + " where digest = ?")) {
      update.setString(1, change.state().name());
      Rows.setInstant(update, 2, change.at());
      update.setString(3, change.operator());
      update.setString(4, change.reason());
      update.setString(5, change.instructionId());
      update.setString(6, change.model().value());
      update.executeUpdate();
    }
    note(tx, change);
  }

  boolean wasFollowed(Connection tx, String instructionId) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement("select id from model_role_change where instruction_id = ?")) {
      select.setString(1, instructionId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void note(Connection tx, RoleChange change) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into model_role_change (digest, role, changed, operator, reason,"
                + " instruction_id) values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, change.model().value());
      insert.setString(2, change.state().name());
      Rows.setInstant(insert, 3, change.at());
      insert.setString(4, change.operator());
      insert.setString(5, change.reason());
      insert.setString(6, change.instructionId());
      insert.executeUpdate();
    }
  }

  private List<RegisteredModel> select(Connection tx, String condition, String value)
      throws SQLException {
    List<RegisteredModel> models = new ArrayList<>();
    try (PreparedStatement select =
        tx.prepareStatement("select " + COLUMNS + " from model " + condition)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Sha256 digest = new Sha256(row.getString("digest"));
          byte[] file = row.getBytes("file");
          models.add(
              new RegisteredModel(
                  digest,
                  parsed.computeIfAbsent(digest, d -> ModelFile.parse(file)),
                  ModelState.valueOf(row.getString("role")),
                  Objects.requireNonNull(Rows.instant(row, "since")),
                  row.getString("operator"),
                  row.getString("reason"),
                  row.getString("instruction_id")));
        }
      }
    }
    return models;
  }
}
