// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.AppliedOverride;
import io.axilla.contracts.Code;
import io.axilla.contracts.ModelRef;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a document says in sentences. ASCII but for what people wrote, so that every destination's
 * character set holds it.
 */
final class Statements {
  static final String RESEARCH_USE = "Research use only. Not for diagnostic use.";
  static final String NOT_STAGING = "This result does not replace axillary staging.";
  static final String DEMONSTRATION =
      "Made by a demonstration model, phantom data. The number has no meaning for a patient.";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Statements() {}

  static List<Statement> limitations(ModelRef model) {
    List<Statement> statements = new ArrayList<>();
    statements.add(new Statement(Concepts.COMMENT, RESEARCH_USE));
    if (model.demonstration()) {
      statements.add(new Statement(Concepts.LIMITATION, DEMONSTRATION));
    }
    return statements;
  }

  /** Warnings of pairing and masks first, then those of the model's applicability. */
  static List<Statement> warnings(ResponsePredicted result) {
    Set<Code> codes = new LinkedHashSet<>(result.match().warnings());
    codes.addAll(result.prediction().warnings());
    return codes.stream()
        .map(code -> coded(Concepts.WARNING, code, Words.of(code, result.prediction())))
        .toList();
  }

  static List<Statement> decisions(ResponsePredicted result, ZoneId zone) {
    return result.match().overrides().stream()
        .map(override -> new Statement(Concepts.DECISION, sentence(override, zone)))
        .toList();
  }

  /** Why the prediction is withheld. */
  static List<Statement> reasons(Prediction prediction) {
    return prediction.withheldBecause().stream()
        .map(code -> coded(Concepts.REASON, code, Words.of(code, prediction)))
        .toList();
  }

  static List<Statement> reasons(List<Code> codes) {
    return codes.stream().map(code -> coded(Concepts.REASON, code, Words.of(code))).toList();
  }

  static Statement model(ModelRef model) {
    return new Statement(
        Concepts.MODEL,
        "Model "
            + model.name()
            + " "
            + model.modelVersion()
            + ", trained on "
            + model.trainingPatients()
            + " patients of whom "
            + Math.round(model.trainingRate() * 100)
            + " % had axillary pCR. Intended use: "
            + model.intendedUse());
  }

  static String decision(String what, String operator, String reason) {
    return what + " by " + operator + ": " + reason;
  }

  private static String sentence(AppliedOverride override, ZoneId zone) {
    return decision(
        override.instruction().name() + " on " + WHEN.format(override.at().atZone(zone)),
        override.operator(),
        override.reason());
  }

  /** The code stands with its sentence, so that people and programs both find it. */
  private static Statement coded(Concept name, Code code, String words) {
    return new Statement(name, code.value() + ": " + words);
  }
}
