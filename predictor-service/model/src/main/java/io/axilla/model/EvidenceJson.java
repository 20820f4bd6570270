// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code evidence} of a model file. */
final class EvidenceJson {
  private static final String FIELD = "evidence";

  private EvidenceJson() {}

  static Evidence read(StrictObject root, int version) {
    if (version < 2 || !root.has(FIELD)) {
      return Evidence.NOT_RECORDED;
    }
    StrictObject object = root.object(FIELD);
    Evidence evidence =
        object.consistent(
            () ->
                new Evidence(
                    cohort(object.optionalObject("cohort")),
                    object.optionalObjects("performance").stream()
                        .map(EvidenceJson::performance)
                        .toList(),
                    operatingPoint(object.optionalObject("operatingPoint"))));
    object.end();
    return evidence;
  }

  private static @Nullable CohortSummary cohort(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    CohortSummary cohort =
        object.consistent(
            () ->
                new CohortSummary(
                    object.integer("train"),
                    object.integer("trainResponders"),
                    object.integer("test"),
                    object.integer("testResponders"),
                    object.text("split"),
                    date(object, "from"),
                    date(object, "to"),
                    object.optionalTexts("sites")));
    object.end();
    return cohort;
  }

  private static @Nullable LocalDate date(StrictObject object, String field) {
    String text = object.optionalText(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw object.fault(field + " must be a date such as 2026-03-31");
    }
  }

  private static Performance performance(StrictObject object) {
    Performance performance =
        object.consistent(
            () ->
                new Performance(
                    Judged.ofWord(object.text("data")),
                    object.integer("patients"),
                    object.integer("responders"),
                    measure(object.optionalObject("auc")),
                    measure(object.optionalObject("slope")),
                    measure(object.optionalObject("intercept")),
                    measure(object.optionalObject("brier"))));
    object.end();
    return performance;
  }

  private static @Nullable Measure measure(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    Measure measure =
        object.consistent(
            () ->
                new Measure(
                    object.number("value"),
                    object.optionalNumber("low"),
                    object.optionalNumber("high")));
    object.end();
    return measure;
  }

  private static @Nullable OperatingPoint operatingPoint(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    List<OperatingPoint.PredictiveValues> values = new ArrayList<>();
    for (StrictObject row : object.objects("values")) {
      values.add(
          row.consistent(
              () ->
                  new OperatingPoint.PredictiveValues(
                      Judged.ofWord(row.text("data")),
                      rate(row.optionalObject("missed")),
                      rate(row.optionalObject("predictiveOfResponse")),
                      rate(row.optionalObject("predictiveOfResidual")))));
      row.end();
    }
    OperatingPoint point =
        object.consistent(
            () ->
                new OperatingPoint(
                    object.number("maximumMissedRate"), object.number("threshold"), values));
    object.end();
    return point;
  }

  private static @Nullable Rate rate(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    Rate rate =
        object.consistent(
            () ->
                new Rate(
                    object.integer("x"),
                    object.integer("n"),
                    object.number("low"),
                    object.number("high")));
    object.end();
    return rate;
  }

  static void write(Evidence evidence, JsonGenerator json) throws IOException {
    if (evidence.equals(Evidence.NOT_RECORDED)) {
      return;
    }
    json.writeObjectFieldStart(FIELD);
    if (evidence.cohort() != null) {
      write(evidence.cohort(), json);
    }
    if (!evidence.performance().isEmpty()) {
      json.writeArrayFieldStart("performance");
      for (Performance performance : evidence.performance()) {
        json.writeStartObject();
        json.writeStringField("data", performance.data().word());
        json.writeNumberField("patients", performance.patients());
        json.writeNumberField("responders", performance.responders());
        write("auc", performance.auc(), json);
        write("slope", performance.slope(), json);
        write("intercept", performance.intercept(), json);
        write("brier", performance.brier(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (evidence.operatingPoint() != null) {
      write(evidence.operatingPoint(), json);
    }
    json.writeEndObject();
  }

  private static void write(CohortSummary cohort, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("cohort");
    json.writeNumberField("train", cohort.train());
    json.writeNumberField("trainResponders", cohort.trainResponders());
    json.writeNumberField("test", cohort.test());
    json.writeNumberField("testResponders", cohort.testResponders());
    json.writeStringField("split", cohort.split());
    if (cohort.from() != null) {
      json.writeStringField("from", cohort.from().toString());
    }
    if (cohort.to() != null) {
      json.writeStringField("to", cohort.to().toString());
    }
    if (!cohort.sites().isEmpty()) {
      json.writeArrayFieldStart("sites");
      for (String site : cohort.sites()) {
        json.writeString(site);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(String field, @Nullable Measure measure, JsonGenerator json)
      throws IOException {
    if (measure == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("value", measure.value());
    if (measure.low() != null && measure.high() != null) {
      json.writeNumberField("low", measure.low());
      json.writeNumberField("high", measure.high());
    }
    json.writeEndObject();
  }

  private static void write(OperatingPoint point, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("operatingPoint");
    json.writeNumberField("maximumMissedRate", point.maximumMissedRate());
    json.writeNumberField("threshold", point.threshold());
    json.writeArrayFieldStart("values");
    for (OperatingPoint.PredictiveValues values : point.values()) {
      json.writeStartObject();
      json.writeStringField("data", values.data().word());
      write("missed", values.missed(), json);
      write("predictiveOfResponse", values.predictiveOfResponse(), json);
      write("predictiveOfResidual", values.predictiveOfResidual(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String field, @Nullable Rate rate, JsonGenerator json)
      throws IOException {
    if (rate == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("x", rate.x());
    json.writeNumberField("n", rate.n());
    json.writeNumberField("low", rate.low());
    json.writeNumberField("high", rate.high());
    json.writeEndObject();
  }
}
