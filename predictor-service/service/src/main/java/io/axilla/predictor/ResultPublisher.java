// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.ResponsePredicted;
import io.axilla.messaging.Outbox;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes a result down and says it. */
final class ResultPublisher {
  private final ResultTable results;
  private final Outbox outbox;
  private final PredictorMeters meters;

  ResultPublisher(ResultTable results, Outbox outbox, PredictorMeters meters) {
    this.results = results;
    this.outbox = outbox;
    this.meters = meters;
  }

  void publish(Connection tx, ResponsePredicted result) throws SQLException {
    results.add(tx, result);
    outbox.append(tx, result);
    meters.predicted(result);
  }

  /** Says a result again under a later decision; nothing is made anew. */
  void reissue(Connection tx, ResponsePredicted result) throws SQLException {
    results.reissue(tx, result);
    outbox.append(tx, result);
  }
}
