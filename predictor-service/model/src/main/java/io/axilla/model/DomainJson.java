// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code domain} of a model file. */
final class DomainJson {
  private static final String FIELD = "domain";

  private DomainJson() {}

  static TrainingDomain read(StrictObject root, int version) {
    if (version < 2 || !root.has(FIELD)) {
      return TrainingDomain.NOT_RECORDED;
    }
    StrictObject object = root.object(FIELD);
    TrainingDomain domain =
        new TrainingDomain(
            acquisition(object.optionalObject("acquisition")),
            masks(object.optionalObject("masks")),
            eligibility(object.optionalObject("eligibility")));
    object.end();
    return domain;
  }

  private static @Nullable Acquisition acquisition(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    Acquisition acquisition =
        new Acquisition(scans(object.optionalObject("pre")), scans(object.optionalObject("post")));
    object.end();
    return acquisition;
  }

  private static @Nullable ScanDomain scans(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    ScanDomain scans =
        object.consistent(
            () ->
                new ScanDomain(
                    object.integer("patients"),
                    contrast(object.optionalObject("contrast")),
                    range(object.optionalObject("sliceSpacingMm")),
                    range(object.optionalObject("tubeVoltageKv")),
                    seen(object.optionalObjects("kernels")),
                    seen(object.optionalObjects("manufacturers"))));
    object.end();
    return scans;
  }

  private static ScanDomain.@Nullable Contrast contrast(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    ScanDomain.Contrast contrast =
        object.consistent(
            () -> new ScanDomain.Contrast(object.integer("with"), object.integer("without")));
    object.end();
    return contrast;
  }

  private static @Nullable Range range(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    Range range = object.consistent(() -> new Range(object.number("min"), object.number("max")));
    object.end();
    return range;
  }

  private static List<SeenValue> seen(List<StrictObject> objects) {
    return objects.stream()
        .map(
            object -> {
              SeenValue value =
                  object.consistent(
                      () -> new SeenValue(object.text("value"), object.integer("patients")));
              object.end();
              return value;
            })
        .toList();
  }

  private static @Nullable MaskProtocol masks(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    MaskProtocol masks =
        object.consistent(
            () ->
                new MaskProtocol(
                    object.optionalText("protocol"),
                    spread(object.optionalObject("preVolumeMm3")),
                    spread(object.optionalObject("postVolumeMm3")),
                    spread(object.optionalObject("postToPre"))));
    object.end();
    return masks;
  }

  private static @Nullable Spread spread(@Nullable StrictObject object) {
    return object == null ? null : ModelFileReader.spread(object);
  }

  private static @Nullable Eligibility eligibility(@Nullable StrictObject object) {
    if (object == null) {
      return null;
    }
    Eligibility eligibility =
        object.consistent(
            () ->
                new Eligibility(
                    object.optionalTexts("sex"),
                    range(object.optionalObject("age")),
                    object.optionalTexts("cN")));
    object.end();
    return eligibility;
  }

  static void write(TrainingDomain domain, JsonGenerator json) throws IOException {
    if (domain.equals(TrainingDomain.NOT_RECORDED)) {
      return;
    }
    json.writeObjectFieldStart(FIELD);
    if (domain.acquisition() != null) {
      json.writeObjectFieldStart("acquisition");
      write("pre", domain.acquisition().pre(), json);
      write("post", domain.acquisition().post(), json);
      json.writeEndObject();
    }
    if (domain.masks() != null) {
      write(domain.masks(), json);
    }
    if (domain.eligibility() != null) {
      json.writeObjectFieldStart("eligibility");
      write("sex", domain.eligibility().sex(), json);
      write("age", domain.eligibility().age(), json);
      write("cN", domain.eligibility().cN(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(String field, @Nullable ScanDomain scans, JsonGenerator json)
      throws IOException {
    if (scans == null) {
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("patients", scans.patients());
    if (scans.contrast() != null) {
      json.writeObjectFieldStart("contrast");
      json.writeNumberField("with", scans.contrast().with());
      json.writeNumberField("without", scans.contrast().without());
      json.writeEndObject();
    }
    write("sliceSpacingMm", scans.sliceSpacingMm(), json);
    write("tubeVoltageKv", scans.tubeVoltageKv(), json);
    writeSeen("kernels", scans.kernels(), json);
    writeSeen("manufacturers", scans.manufacturers(), json);
    json.writeEndObject();
  }

  private static void write(String field, @Nullable Range range, JsonGenerator json)
      throws IOException {
    if (range != null) {
      json.writeObjectFieldStart(field);
      json.writeNumberField("min", range.min());
      json.writeNumberField("max", range.max());
      json.writeEndObject();
    }
  }

  private static void writeSeen(String field, List<SeenValue> values, JsonGenerator json)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (SeenValue value : values) {
      json.writeStartObject();
      json.writeStringField("value", value.value());
      json.writeNumberField("patients", value.patients());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(MaskProtocol masks, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("masks");
    if (masks.protocol() != null) {
      json.writeStringField("protocol", masks.protocol());
    }
    write("preVolumeMm3", masks.preVolumeMm3(), json);
    write("postVolumeMm3", masks.postVolumeMm3(), json);
    write("postToPre", masks.postToPre(), json);
    json.writeEndObject();
  }

  private static void write(String field, @Nullable Spread spread, JsonGenerator json)
      throws IOException {
    if (spread != null) {
      ModelFileWriter.writeSpread(field, spread, json);
    }
  }

  private static void write(String field, List<String> texts, JsonGenerator json)
      throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
