// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.model.PredictionInterval;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.ScoringRefusedException;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a case when it is looked at: pure, whatever the model. */
record Inputs(FeaturesExtracted measured, PatientRecord record, ApplicabilityPolicy policy) {
  static final Code CLINICAL_RECORD = new Code("CLINICAL_RECORD");

  /** Share of the resampled models between the ends of an interval. */
  private static final double INTERVAL = 0.95;

  private ClinicalValues clinical() {
    return record.of(measured.match().side());
  }

  /** Whether the model, fed with this, would rest on the same content as the result. */
  boolean sameContent(ResponsePredicted result, RegisteredModel model) {
    return content(model).filter(result.contentDigest()::equals).isPresent();
  }

  private Optional<Sha256> content(RegisteredModel model) {
    return Content.digest(measured.match(), model, clinical(), gate(model));
  }

  private Gate gate(RegisteredModel model) {
    return Gate.of(policy, model.file(), measured, clinical());
  }

  /**
   * @throws ScoringRefusedException if the features do not fit the model
   */
  Score score(RegisteredModel model) {
    return Scoring.score(
        model.file(),
        measured.features().values(),
        measured.match().settingsDigest().value(),
        clinical());
  }

  /** Codes of what the score waits for, sorted; empty when it is an answer. */
  List<Code> missing(Score score) {
    if (score instanceof Score.Incomplete incomplete) {
      return incomplete.missing().stream()
          .map(ClinicalVariable::waitingCode)
          .sorted()
          .map(Code::new)
          .toList();
    }
    // A result names the clinical record that it rests on, even if its model uses nothing of it.
    return record.version() == 0 ? List.of(CLINICAL_RECORD) : List.of();
  }

  /**
   * The result, for a score that misses nothing. Its time is the latest of what it rests on, so
   * that the order in which things came does not show.
   *
   * @param rerun when a person asked for it, if one did
   */
  ResponsePredicted result(
      RegisteredModel model,
      ModelRole role,
      Score score,
      @Nullable CaseVersion predecessor,
      @Nullable Instant rerun) {
    Instant at =
        Stream.of(
                measured.at(), record.at(), model.effective(), rerun == null ? Instant.MIN : rerun)
            .max(Instant::compareTo)
            .orElseThrow();
    return ResultEvent.of(
        measured,
        predecessor,
        content(model).orElseThrow(),
        model,
        role,
        prediction(model, score),
        record.version(),
        at);
  }

  private Prediction prediction(RegisteredModel model, Score score) {
    if (score instanceof Score.Answer answer) {
      return gate(model)
          .of(
              answer,
              PredictionInterval.of(
                  model.file(), measured.features().values(), clinical(), INTERVAL));
    }
    if (score instanceof Score.Withheld withheld) {
      return gate(model).of(withheld);
    }
    throw new IllegalArgumentException("an incomplete score is no prediction");
  }
}
