// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.messaging.Outbox;
import io.axilla.model.Score;
import io.axilla.model.ScoringRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores a case when all is there, and says what is missing otherwise. Whatever happened before it
 * is called, the outcome depends on what the tables hold alone: calling it again changes nothing.
 *
 * <p>A result in force is replaced only when what it rests on has changed, seen with the model that
 * made it, or when a person asked for the active model (docs/adr/0005).
 */
final class CaseScoring {
  static final Code NO_ACTIVE_MODEL = new Code("NO_ACTIVE_MODEL");

  private static final Logger LOG = LoggerFactory.getLogger(CaseScoring.class);

  private final CaseTable cases;
  private final ResultTable results;
  private final ModelTable models;
  private final ClinicalRecords records;
  private final SilentScoring silent;
  private final ResultPublisher publisher;
  private final Outbox outbox;
  private final ScoredFailPoint failPoint;
  private final ApplicabilityPolicy policy;

  CaseScoring(
      CaseTable cases,
      ResultTable results,
      ModelTable models,
      ClinicalRecords records,
      Outbox outbox,
      PredictorMeters meters,
      ScoredFailPoint failPoint,
      ApplicabilityPolicy policy) {
    this.cases = cases;
    this.results = results;
    this.models = models;
    this.records = records;
    this.publisher = new ResultPublisher(results, outbox, meters);
    this.silent = new SilentScoring(models, results, publisher);
    this.outbox = outbox;
    this.failPoint = failPoint;
    this.policy = policy;
  }

  /**
   * The patient's row must be locked.
   *
   * @param trigger when what led here happened
   * @return why the case failed, if it did; its state then already says so
   */
  Optional<Failure> evaluate(Connection tx, ScoringCase subject, Instant trigger)
      throws SQLException {
    FeaturesExtracted measured = subject.current();
    if (measured == null) {
      return Optional.empty();
    }
    models.lock(tx);
    Inputs inputs = new Inputs(measured, record(tx, subject.patientKey()), policy);
    silent.score(tx, subject.caseId(), inputs);

    ResponsePredicted inForce = results.reported(tx, subject.caseId()).orElse(null);
    if (inForce != null && subject.rerun() == null) {
      RegisteredModel maker = models.find(tx, inForce.model().digest()).orElseThrow();
      if (inputs.sameContent(inForce, maker)) {
        stand(tx, subject, inputs, inForce, trigger);
        return Optional.empty();
      }
    }
    Optional<RegisteredModel> active = models.active(tx);
    if (active.isEmpty()) {
      sayWaiting(tx, subject, List.of(NO_ACTIVE_MODEL), inForce, trigger);
      return Optional.empty();
    }
    if (inForce != null && inputs.sameContent(inForce, active.get())) {
      stand(tx, subject, inputs, inForce, trigger);
      return Optional.empty();
    }
    return score(tx, active.get(), subject, inputs, inForce, trigger);
  }

  /** Values that name no side may be either tumour's where both sides have a case. */
  private PatientRecord record(Connection tx, PatientKey patient) throws SQLException {
    PatientRecord record = records.find(tx, patient);
    long sides = cases.ofPatient(tx, patient).stream().map(ScoringCase::side).distinct().count();
    return sides > 1 ? record.withoutUnsided() : record;
  }

  private Optional<Failure> score(
      Connection tx,
      RegisteredModel model,
      ScoringCase subject,
      Inputs inputs,
      @Nullable ResponsePredicted inForce,
      Instant trigger)
      throws SQLException {
    Score score;
    try {
      score = inputs.score(model);
    } catch (ScoringRefusedException e) {
      Failure failure = new Failure(Code.of(e.code()), e.getMessage());
      LOG.atWarn()
          .addKeyValue("caseId", subject.caseId().value())
          .addKeyValue("code", failure.code().value())
          .log(failure.explanation());
      sayFailed(tx, subject, failure.code(), inForce, trigger);
      return Optional.of(failure);
    }
    List<Code> missing = inputs.missing(score);
    if (!missing.isEmpty()) {
      sayWaiting(tx, subject, missing, inForce, trigger);
      return Optional.empty();
    }
    ResponsePredicted result =
        inputs.result(model, ModelRole.ACTIVE, score, version(inForce), subject.rerun());
    publisher.publish(tx, result);
    stand(tx, subject, inputs, result, trigger);
    failPoint.scored();
    return Optional.empty();
  }

  /**
   * The result is in force; under a later decision it is said again. What was asked for is done.
   */
  private void stand(
      Connection tx, ScoringCase subject, Inputs inputs, ResponsePredicted result, Instant trigger)
      throws SQLException {
    if (result.match().decision() != inputs.measured().match().decision()) {
      publisher.reissue(tx, ResultEvent.underDecision(result, inputs.measured().match()));
    }
    Saying saying =
        Saying.scored(
            subject.newestDecision(), result.prediction().withheldBecause(), result.caseVersion());
    say(tx, subject.rerun(null), saying, trigger);
  }

  /** Says that work on the case failed for a reason outside of scoring. */
  void sayFailed(Connection tx, ScoringCase subject, Code because, Instant trigger)
      throws SQLException {
    ResponsePredicted inForce = results.reported(tx, subject.caseId()).orElse(null);
    sayFailed(tx, subject, because, inForce, trigger);
  }

  private void sayFailed(
      Connection tx,
      ScoringCase subject,
      Code because,
      @Nullable ResponsePredicted inForce,
      Instant trigger)
      throws SQLException {
    say(tx, subject, Saying.failed(subject.newestDecision(), because, version(inForce)), trigger);
  }

  private void sayWaiting(
      Connection tx,
      ScoringCase subject,
      List<Code> codes,
      @Nullable ResponsePredicted inForce,
      Instant trigger)
      throws SQLException {
    say(tx, subject, Saying.waiting(subject.newestDecision(), codes, version(inForce)), trigger);
  }

  private void say(Connection tx, ScoringCase subject, Saying saying, Instant trigger)
      throws SQLException {
    if (!saying.equals(subject.said())) {
      outbox.append(tx, saying.event(subject, trigger));
    }
    cases.write(tx, subject.saying(saying));
  }

  private static @Nullable CaseVersion version(@Nullable ResponsePredicted result) {
    return result == null ? null : result.caseVersion();
  }
}
