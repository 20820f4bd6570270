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
import io.axilla.messaging.Outbox;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.ScoringRefusedException;
import io.axilla.model.clinical.ClinicalVariable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  static final Code CLINICAL_RECORD = new Code("CLINICAL_RECORD");

  private static final Logger LOG = LoggerFactory.getLogger(CaseScoring.class);

  private final CaseTable cases;
  private final ResultTable results;
  private final ModelTable models;
  private final ClinicalRecords records;
  private final Outbox outbox;
  private final PredictorMeters meters;
  private final ScoredFailPoint failPoint;

  CaseScoring(
      CaseTable cases,
      ResultTable results,
      ModelTable models,
      ClinicalRecords records,
      Outbox outbox,
      PredictorMeters meters,
      ScoredFailPoint failPoint) {
    this.cases = cases;
    this.results = results;
    this.models = models;
    this.records = records;
    this.outbox = outbox;
    this.meters = meters;
    this.failPoint = failPoint;
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
    PatientRecord record = records.find(tx, subject.patientKey());
    for (RegisteredModel silent : models.inState(tx, ModelState.SHADOW)) {
      scoreSilently(tx, silent, subject, measured, record);
    }

    Optional<ResponsePredicted> inForce = results.reported(tx, subject.caseId());
    if (inForce.isPresent() && subject.rerun() == null) {
      RegisteredModel maker = models.find(tx, inForce.get().model().digest()).orElseThrow();
      if (restsOn(inForce.get(), measured, maker, record)) {
        stand(tx, subject, measured, inForce.get(), trigger);
        return Optional.empty();
      }
    }
    CaseVersion standing = inForce.map(ResponsePredicted::caseVersion).orElse(null);
    Optional<RegisteredModel> active = models.active(tx);
    if (active.isEmpty()) {
      say(tx, subject, waiting(subject, List.of(NO_ACTIVE_MODEL), standing), trigger);
      return Optional.empty();
    }
    if (inForce.isPresent() && restsOn(inForce.get(), measured, active.get(), record)) {
      stand(tx, subject, measured, inForce.get(), trigger);
      return Optional.empty();
    }
    return score(tx, active.get(), subject, measured, record, inForce.orElse(null), trigger);
  }

  private Optional<Failure> score(
      Connection tx,
      RegisteredModel model,
      ScoringCase subject,
      FeaturesExtracted measured,
      PatientRecord record,
      @Nullable ResponsePredicted inForce,
      Instant trigger)
      throws SQLException {
    CaseVersion standing = inForce == null ? null : inForce.caseVersion();
    Score score;
    try {
      score = score(model, subject, measured, record);
    } catch (ScoringRefusedException e) {
      Failure failure = new Failure(Code.of(e.code()), e.getMessage());
      LOG.atWarn()
          .addKeyValue("caseId", subject.caseId().value())
          .addKeyValue("code", failure.code().value())
          .log(failure.explanation());
      say(tx, subject, Saying.failed(subject.newestDecision(), failure.code(), standing), trigger);
      return Optional.of(failure);
    }
    List<Code> missing = missing(score, record);
    if (!missing.isEmpty()) {
      say(tx, subject, waiting(subject, missing, standing), trigger);
      return Optional.empty();
    }
    Instant at =
        Stream.of(
                measured.at(),
                record.at(),
                model.effective(),
                subject.rerun() == null ? Instant.MIN : subject.rerun())
            .max(Instant::compareTo)
            .orElseThrow();
    ResponsePredicted result =
        ResultEvent.of(
            measured,
            standing,
            content(measured, model, subject, record),
            model,
            ModelRole.ACTIVE,
            prediction(score),
            record.version(),
            at);
    publish(tx, result);
    stand(tx, subject, measured, result, trigger);
    failPoint.scored();
    return Optional.empty();
  }

  /** A silent model never holds a case up: what it cannot score, it does not score. */
  private void scoreSilently(
      Connection tx,
      RegisteredModel model,
      ScoringCase subject,
      FeaturesExtracted measured,
      PatientRecord record)
      throws SQLException {
    Score score;
    try {
      score = score(model, subject, measured, record);
    } catch (ScoringRefusedException e) {
      LOG.atDebug().addKeyValue("model", model.digest().value()).log(e.getMessage());
      return;
    }
    if (!missing(score, record).isEmpty()) {
      return;
    }
    Sha256 content = content(measured, model, subject, record);
    Optional<ResponsePredicted> last = results.silent(tx, subject.caseId(), model.digest());
    if (last.isPresent() && last.get().contentDigest().equals(content)) {
      return;
    }
    Instant at =
        Stream.of(measured.at(), record.at(), model.effective())
            .max(Instant::compareTo)
            .orElseThrow();
    publish(
        tx,
        ResultEvent.of(
            measured,
            last.map(ResponsePredicted::caseVersion).orElse(null),
            content,
            model,
            ModelRole.SHADOW,
            prediction(score),
            record.version(),
            at));
  }

  private void publish(Connection tx, ResponsePredicted result) throws SQLException {
    results.add(tx, result);
    outbox.append(tx, result);
    meters.predicted(result);
  }

  /** The result is in force; under a later decision it is said again, and nothing is made anew. */
  private void stand(
      Connection tx,
      ScoringCase subject,
      FeaturesExtracted measured,
      ResponsePredicted result,
      Instant trigger)
      throws SQLException {
    if (result.match().decision() != measured.match().decision()) {
      ResponsePredicted again = ResultEvent.underDecision(result, measured.match());
      results.reissue(tx, again);
      outbox.append(tx, again);
    }
    say(
        tx,
        subject.rerun(null),
        Saying.scored(
            subject.newestDecision(), result.prediction().withheldBecause(), result.caseVersion()),
        trigger);
  }

  /** Says that work on the case failed for a reason outside of scoring. */
  void sayFailed(Connection tx, ScoringCase subject, Code because, Instant trigger)
      throws SQLException {
    CaseVersion standing =
        results.reported(tx, subject.caseId()).map(ResponsePredicted::caseVersion).orElse(null);
    say(tx, subject, Saying.failed(subject.newestDecision(), because, standing), trigger);
  }

  private void say(Connection tx, ScoringCase subject, Saying saying, Instant trigger)
      throws SQLException {
    if (!saying.equals(subject.said())) {
      outbox.append(tx, saying.event(subject, trigger));
    }
    cases.write(tx, subject.saying(saying));
  }

  private static Saying waiting(
      ScoringCase subject, List<Code> codes, @Nullable CaseVersion standing) {
    return Saying.waiting(subject.newestDecision(), codes, standing);
  }

  private static boolean restsOn(
      ResponsePredicted result,
      FeaturesExtracted measured,
      RegisteredModel model,
      PatientRecord record) {
    return Content.digest(measured.match(), model, record.of(measured.match().side()))
        .filter(result.contentDigest()::equals)
        .isPresent();
  }

  private static Sha256 content(
      FeaturesExtracted measured,
      RegisteredModel model,
      ScoringCase subject,
      PatientRecord record) {
    return Content.digest(measured.match(), model, record.of(subject.side())).orElseThrow();
  }

  private static Score score(
      RegisteredModel model,
      ScoringCase subject,
      FeaturesExtracted measured,
      PatientRecord record) {
    Map<String, Double> features = measured.features().values();
    return Scoring.score(
        model.file(),
        features,
        measured.match().settingsDigest().value(),
        record.of(subject.side()));
  }

  private static List<Code> missing(Score score, PatientRecord record) {
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

  private static Prediction prediction(Score score) {
    if (score instanceof Score.Answer answer) {
      return ResultEvent.given(answer);
    }
    if (score instanceof Score.Withheld withheld) {
      return ResultEvent.withheld(withheld);
    }
    throw new IllegalArgumentException("an incomplete score is no prediction");
  }
}
