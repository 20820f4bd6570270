// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.messaging.Outbox;
import io.axilla.messaging.Platform;
import io.axilla.storage.Database;

/** What the predictor is made of, on top of an open database. */
record PredictorParts(
    ModelRegistry registry,
    ClinicalIntake intake,
    RecordSummaries summaries,
    OnFeaturesExtracted onFeaturesExtracted,
    OnCaseChanged onCaseChanged,
    OnOperatorInstructed onOperatorInstructed) {
  static PredictorParts of(PredictorSettings settings, Platform platform, Database database) {
    PredictorMeters meters = new PredictorMeters(platform.meters());
    Outbox outbox = new Outbox(database);
    ScoredFailPoint failPoint = new ScoredFailPoint();
    database.outbox().whenAppended(failPoint::committed);
    ClinicalRecords records = new ClinicalRecords();
    CaseTable cases = new CaseTable();
    ModelTable models = new ModelTable();
    CaseScoring scoring =
        new CaseScoring(
            cases,
            new ResultTable(),
            models,
            records,
            outbox,
            meters,
            failPoint,
            settings.applicability());
    ModelRegistry registry = new ModelRegistry(database, models, settings.models());
    meters.watch(new WaitingCases(database, cases));
    return new PredictorParts(
        registry,
        new ClinicalIntake(
            database,
            platform.keys(),
            platform.directory(),
            records,
            cases,
            scoring,
            outbox,
            meters,
            platform.dating()),
        new RecordSummaries(database, records),
        new OnFeaturesExtracted(records, cases, scoring),
        new OnCaseChanged(records, cases, scoring),
        new OnOperatorInstructed(database, registry, records, cases, scoring, outbox));
  }
}
