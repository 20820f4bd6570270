// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.axilla.model.ModelFileException.Code;
import io.axilla.model.clinical.ClinicalVariable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a model file: every field there, none unknown, none contradicting another. */
final class ModelFileReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  ModelFile read(byte[] file) {
    JsonNode tree = tree(file);
    if (tree.has("schema") && !tree.has("formatVersion")) {
      throw new ModelFileException(
          Code.NOT_A_MODEL_FILE,
          "the file is no model file: it has schema and no formatVersion; give the model.json"
              + " beside it");
    }
    StrictObject root = new StrictObject("", tree);
    int version = root.integer("formatVersion");
    if (version < 1 || version > ModelFile.FORMAT_VERSION) {
      throw new ModelFileException(
          Code.UNSUPPORTED_MODEL_VERSION,
          "formatVersion is "
              + version
              + ", this software knows versions 1 to "
              + ModelFile.FORMAT_VERSION
              + "; update Axilla, or export the model for that version");
    }
    List<Term> terms = new ArrayList<>();
    for (StrictObject term : root.objects("terms")) {
      terms.add(term(term, version));
    }
    Map<ClinicalVariable, String> imputation = new EnumMap<>(ClinicalVariable.class);
    StrictObject imputed = root.object("imputation");
    for (String name : imputed.names()) {
      imputation.put(variable(imputed, name), imputed.text(name));
    }
    imputed.end();
    ModelFile model =
        root.consistent(
            () ->
                new ModelFile(
                    root.text("name"),
                    root.text("modelVersion"),
                    root.bool("demonstration"),
                    root.text("intendedUse"),
                    root.text("settingsDigest"),
                    root.number("intercept"),
                    terms,
                    imputation,
                    training(root.object("training")),
                    root.text("software"),
                    DomainJson.read(root, version),
                    EvidenceJson.read(root, version),
                    ResamplingJson.read(root, version)));
    root.end();
    return model;
  }

  private static JsonNode tree(byte[] file) {
    try {
      JsonNode tree = JSON.readTree(file);
      if (tree.isObject()) {
        return tree;
      }
      throw new ModelFileException(
          Code.CORRUPT_MODEL_FILE, "the file holds no JSON object; copy it again from its source");
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new ModelFileException(
          Code.CORRUPT_MODEL_FILE,
          "the file is not well-formed JSON" + where + "; copy it again from its source");
    } catch (IOException e) {
      throw new ModelFileException(
          Code.CORRUPT_MODEL_FILE, "the file cannot be read; copy it again from its source");
    }
  }

  private static Term term(StrictObject object, int version) {
    String kind = object.text("kind");
    String name = object.text("name");
    if (version > 1 && kind.equals("score")) {
      return score(object, name);
    }
    Term term =
        switch (kind) {
          case "feature" ->
              object.consistent(
                  () ->
                      new FeatureTerm(
                          name,
                          object.number("coefficient"),
                          standardisation(object),
                          spread(object.object("training"))));
          case "number" ->
              object.consistent(
                  () ->
                      new NumberTerm(
                          variable(object, name),
                          object.number("coefficient"),
                          standardisation(object),
                          spread(object.object("training"))));
          case "factor" ->
              object.consistent(
                  () ->
                      new FactorTerm(
                          variable(object, name), object.text("reference"), levels(object)));
          default ->
              throw object.fault(
                  "kind must be " + (version > 1 ? "score, " : "") + "feature, number or factor");
        };
    object.end();
    return term;
  }

  private static ScoreTerm score(StrictObject object, String name) {
    if (!name.equals(ScoreTerm.RADSCORE)) {
      throw object.fault("name must be " + ScoreTerm.RADSCORE + ", because kind is score");
    }
    List<ScoreFeature> features = new ArrayList<>();
    for (StrictObject feature : object.objects("features")) {
      features.add(
          feature.consistent(
              () ->
                  new ScoreFeature(
                      feature.text("name"),
                      feature.number("coefficient"),
                      standardisation(feature),
                      spread(feature.object("training")))));
      feature.end();
    }
    ScoreTerm score =
        object.consistent(
            () ->
                new ScoreTerm(
                    object.number("coefficient"),
                    object.number("intercept"),
                    features,
                    spread(object.object("training"))));
    object.end();
    return score;
  }

  private static List<FactorTerm.Level> levels(StrictObject factor) {
    List<FactorTerm.Level> levels = new ArrayList<>();
    for (StrictObject level : factor.objects("levels")) {
      levels.add(
          level.consistent(
              () ->
                  new FactorTerm.Level(
                      level.text("level"),
                      level.number("coefficient"),
                      level.integer("patients"))));
      level.end();
    }
    return levels;
  }

  private static ClinicalVariable variable(StrictObject object, String name) {
    return ClinicalVariable.ofColumn(name)
        .orElseThrow(
            () ->
                object.fault(
                    name
                        + " is no clinical variable; these are "
                        + String.join(
                            ", ",
                            List.of(ClinicalVariable.values()).stream()
                                .map(ClinicalVariable::columnName)
                                .toList())));
  }

  static Standardisation standardisation(StrictObject object) {
    return new Standardisation(object.number("mean"), object.number("sd"));
  }

  static Spread spread(StrictObject object) {
    Spread spread =
        object.consistent(
            () ->
                new Spread(
                    object.number("min"),
                    object.number("p1"),
                    object.number("p99"),
                    object.number("max")));
    object.end();
    return spread;
  }

  private static TrainingSummary training(StrictObject object) {
    TrainingSummary training =
        object.consistent(
            () ->
                new TrainingSummary(
                    object.text("description"),
                    object.integer("patients"),
                    object.integer("responders")));
    object.end();
    return training;
  }
}
