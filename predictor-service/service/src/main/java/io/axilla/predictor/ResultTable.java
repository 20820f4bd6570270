// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Topic;
import io.axilla.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of results. */
final class ResultTable {
  /** The reported result in force. */
  Optional<ResponsePredicted> reported(Connection tx, CaseId caseId) throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select event from result where case_id = ? and role = 'ACTIVE'"
                + " order by id desc limit 1")) {
      select.setString(1, caseId.value());
      return first(select);
    }
  }

  /** A silent model's last result. */
  Optional<ResponsePredicted> silent(Connection tx, CaseId caseId, Sha256 model)
      throws SQLException {
    try (PreparedStatement select =
        tx.prepareStatement(
            "select event from result where case_id = ? and role = 'SHADOW' and model_digest = ?"
                + " order by id desc limit 1")) {
      select.setString(1, caseId.value());
      select.setString(2, model.value());
      return first(select);
    }
  }

  void add(Connection tx, ResponsePredicted result) throws SQLException {
    try (PreparedStatement insert =
        tx.prepareStatement(
            "insert into result (case_id, role, model_digest, case_version, content_digest, event)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, result.match().caseId().value());
      insert.setString(2, result.role().name());
      insert.setString(3, result.model().digest().value());
      insert.setString(4, result.caseVersion().value());
      insert.setString(5, result.contentDigest().value());
      insert.setString(6, json(result));
      insert.executeUpdate();
    }
  }

  /** The same result, said again under a later decision. */
  void reissue(Connection tx, ResponsePredicted result) throws SQLException {
    try (PreparedStatement update =
        tx.prepareStatement(
            "update result set event = ? where case_id = ? and role = ? and case_version = ?")) {
      update.setString(1, json(result));
      update.setString(2, result.match().caseId().value());
      update.setString(3, ModelRole.ACTIVE.name());
      update.setString(4, result.caseVersion().value());
      update.executeUpdate();
    }
  }

  private static Optional<ResponsePredicted> first(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              (ResponsePredicted)
                  EventJson.decode(
                      Topic.RESPONSE_PREDICTED, row.getString(1).getBytes(StandardCharsets.UTF_8)))
          : Optional.empty();
    }
  }

  private static String json(ResponsePredicted result) {
    return new String(EventJson.encode(result), StandardCharsets.UTF_8);
  }
}
