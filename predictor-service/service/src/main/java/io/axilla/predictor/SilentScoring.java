// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.model.Score;
import io.axilla.model.ScoringRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores a case by every silent model. Each has a chain of versions of its own, and none holds the
 * case up: what it cannot score, it does not score.
 */
final class SilentScoring {
  private static final Logger LOG = LoggerFactory.getLogger(SilentScoring.class);

  private final ModelTable models;
  private final ResultTable results;
  private final ResultPublisher publisher;

  SilentScoring(ModelTable models, ResultTable results, ResultPublisher publisher) {
    this.models = models;
    this.results = results;
    this.publisher = publisher;
  }

  void score(Connection tx, CaseId caseId, Inputs inputs) throws SQLException {
    for (RegisteredModel model : models.inState(tx, ModelState.SHADOW)) {
      Optional<ResponsePredicted> last = results.silent(tx, caseId, model.digest());
      if (last.isPresent() && inputs.sameContent(last.get(), model)) {
        continue;
      }
      try {
        Score score = inputs.score(model);
        if (inputs.missing(score).isEmpty()) {
          publisher.publish(
              tx,
              inputs.result(
                  model,
                  ModelRole.SHADOW,
                  score,
                  last.map(ResponsePredicted::caseVersion).orElse(null),
                  null));
        }
      } catch (ScoringRefusedException e) {
        LOG.atDebug().addKeyValue("model", model.digest().value()).log(e.getMessage());
      }
    }
  }
}
