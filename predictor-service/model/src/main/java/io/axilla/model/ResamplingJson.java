// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code resampling} of a model file: a line for each feature and each set. */
final class ResamplingJson {
  private static final String FIELD = "resampling";
  private static final JsonFactory LINE =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private ResamplingJson() {}

  static @Nullable Resampling read(StrictObject root, int version) {
    if (version < 2 || !root.has(FIELD)) {
      return null;
    }
    StrictObject object = root.object(FIELD);
    List<ScaledFeature> features =
        object.objects("features").stream().map(ResamplingJson::feature).toList();
    List<CoefficientSet> sets = object.objects("sets").stream().map(ResamplingJson::set).toList();
    Resampling resampling =
        object.consistent(() -> new Resampling(object.integer("resamples"), features, sets));
    object.end();
    return resampling;
  }

  private static ScaledFeature feature(StrictObject object) {
    ScaledFeature feature =
        object.consistent(
            () -> new ScaledFeature(object.text("name"), ModelFileReader.standardisation(object)));
    object.end();
    return feature;
  }

  private static CoefficientSet set(StrictObject object) {
    CoefficientSet set =
        object.consistent(
            () ->
                new CoefficientSet(
                    object.number("intercept"),
                    object.numbersOrNull("clinical"),
                    object.integers("features"),
                    object.numbers("weights")));
    object.end();
    return set;
  }

  static void write(Resampling resampling, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(FIELD);
    json.writeNumberField("resamples", resampling.resamples());
    json.writeArrayFieldStart("features");
    for (ScaledFeature feature : resampling.features()) {
      json.writeRawValue(
          line(
              line -> {
                line.writeStringField("name", feature.name());
                line.writeNumberField("mean", feature.standardisation().mean());
                line.writeNumberField("sd", feature.standardisation().sd());
              }));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sets");
    for (CoefficientSet set : resampling.sets()) {
      json.writeRawValue(
          line(
              line -> {
                line.writeNumberField("intercept", set.intercept());
                writeNumbers("clinical", set.clinical(), line);
                line.writeArrayFieldStart("features");
                for (int feature : set.features()) {
                  line.writeNumber(feature);
                }
                line.writeEndArray();
                writeNumbers("weights", set.weights(), line);
              }));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private interface Fields {
    void write(JsonGenerator line) throws IOException;
  }

  private static String line(Fields fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator line = LINE.createGenerator(text)) {
      line.writeStartObject();
      fields.write(line);
      line.writeEndObject();
    }
    return text.toString();
  }

  private static void writeNumbers(String field, List<Double> values, JsonGenerator line)
      throws IOException {
    line.writeArrayFieldStart(field);
    for (double value : values) {
      if (Double.isNaN(value)) {
        line.writeNull();
      } else {
        line.writeNumber(value);
      }
    }
    line.writeEndArray();
  }
}
