// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Code;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.model.clinical.ClinicalVariable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the predictor counts.
 *
 * <ul>
 *   <li>{@value #RECORDS}: clinical rows, by {@code result} (changed, unchanged, refused). Alert
 *       when refused grows for a day: a clinic's export has changed.
 *   <li>{@value #PREDICTIONS}: results made, by {@code role} (active, shadow) and {@code outcome}
 *       (given, withheld). Alert when withheld outgrows a twentieth of active ones.
 *   <li>{@value #WITHHELD}: reasons of results that were withheld, by {@code role} and {@code
 *       reason} (its code). Alert when one grows for a week: patients, scanners or masks have
 *       changed, and the model was not trained on them.
 *   <li>{@value #WAITING}: measured cases that wait, by {@code reason}. Alert when NO_ACTIVE_MODEL
 *       is above 0, or another stays above 0 for days.
 * </ul>
 */
final class PredictorMeters {
  static final String RECORDS = "axilla.clinical.records";
  static final String PREDICTIONS = "axilla.predictions";
  static final String WITHHELD = "axilla.predictions.withheld";
  static final String WAITING = "axilla.scoring.waiting";

  private final MeterRegistry meters;

  PredictorMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void recorded(String result, int rows) {
    Counter.builder(RECORDS)
        .description("Rows of clinical records")
        .baseUnit("records")
        .tag("result", result)
        .register(meters)
        .increment(rows);
  }

  void predicted(ResponsePredicted result) {
    String role = result.role().name().toLowerCase(Locale.ROOT);
    Counter.builder(PREDICTIONS)
        .description("Results made")
        .baseUnit("predictions")
        .tag("role", role)
        .tag("outcome", result.prediction().probability() == null ? "withheld" : "given")
        .register(meters)
        .increment();
    for (Code reason : result.prediction().withheldBecause()) {
      Counter.builder(WITHHELD)
          .description("Reasons of results that were withheld")
          .baseUnit("reasons")
          .tag("role", role)
          .tag("reason", reason.value())
          .register(meters)
          .increment();
    }
  }

  void watch(WaitingCases waiting) {
    Stream.concat(
            Stream.of(CaseScoring.NO_ACTIVE_MODEL.value(), Inputs.CLINICAL_RECORD.value()),
            Stream.of(ClinicalVariable.values()).map(ClinicalVariable::waitingCode))
        .forEach(
            reason ->
                Gauge.builder(WAITING, waiting, w -> w.count(reason))
                    .description("Measured cases that wait")
                    .strongReference(true)
                    .baseUnit("cases")
                    .tag("reason", reason)
                    .register(meters));
  }
}
