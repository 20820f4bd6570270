// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.axilla.model.clinical.ClinicalVariable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a model file: one order of fields, one notation of numbers, one kind of line end. */
final class ModelFileWriter {
  /** The fast double writer has the shortest notation on every Java; Double.toString had not. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private ModelFileWriter() {}

  static String write(ModelFile model) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = JSON.createGenerator(text).setPrettyPrinter(printer)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", model.formatVersion());
      json.writeStringField("name", model.name());
      json.writeStringField("modelVersion", model.modelVersion());
      json.writeBooleanField("demonstration", model.demonstration());
      json.writeStringField("intendedUse", model.intendedUse());
      json.writeStringField("settingsDigest", model.settingsDigest());
      json.writeNumberField("intercept", model.intercept());
      json.writeArrayFieldStart("terms");
      for (Term term : model.terms()) {
        write(term, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("imputation");
      for (Map.Entry<ClinicalVariable, String> entry : model.imputation().entrySet()) {
        json.writeStringField(entry.getKey().columnName(), entry.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("training");
      json.writeStringField("description", model.training().description());
      json.writeNumberField("patients", model.training().patients());
      json.writeNumberField("responders", model.training().responders());
      json.writeEndObject();
      json.writeStringField("software", model.software());
      DomainJson.write(model.domain(), json);
      EvidenceJson.write(model.evidence(), json);
      if (model.resampling() != null) {
        ResamplingJson.write(model.resampling(), json);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void write(Term term, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (term instanceof ScoreTerm score) {
      json.writeStringField("kind", "score");
      json.writeStringField("name", score.name());
      json.writeNumberField("coefficient", score.coefficient());
      json.writeNumberField("intercept", score.intercept());
      json.writeArrayFieldStart("features");
      for (ScoreFeature feature : score.features()) {
        json.writeStartObject();
        json.writeStringField("name", feature.name());
        json.writeNumberField("coefficient", feature.coefficient());
        writeScale(feature.standardisation(), feature.training(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      writeSpread("training", score.training(), json);
    } else if (term instanceof FeatureTerm feature) {
      json.writeStringField("kind", "feature");
      json.writeStringField("name", feature.name());
      json.writeNumberField("coefficient", feature.coefficient());
      writeScale(feature.standardisation(), feature.training(), json);
    } else if (term instanceof NumberTerm number) {
      json.writeStringField("kind", "number");
      json.writeStringField("name", number.name());
      json.writeNumberField("coefficient", number.coefficient());
      writeScale(number.standardisation(), number.training(), json);
    } else if (term instanceof FactorTerm factor) {
      json.writeStringField("kind", "factor");
      json.writeStringField("name", factor.name());
      json.writeStringField("reference", factor.reference());
      json.writeArrayFieldStart("levels");
      for (FactorTerm.Level level : factor.levels()) {
        json.writeStartObject();
        json.writeStringField("level", level.level());
        json.writeNumberField("coefficient", level.coefficient());
        json.writeNumberField("patients", level.patients());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeScale(
      Standardisation standardisation, Spread training, JsonGenerator json) throws IOException {
    json.writeNumberField("mean", standardisation.mean());
    json.writeNumberField("sd", standardisation.sd());
    writeSpread("training", training, json);
  }

  static void writeSpread(String field, Spread spread, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("min", spread.min());
    json.writeNumberField("p1", spread.p1());
    json.writeNumberField("p99", spread.p99());
    json.writeNumberField("max", spread.max());
    json.writeEndObject();
  }
}
