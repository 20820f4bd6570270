// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.contracts.Code;
import io.axilla.model.ModelFile;
import io.axilla.model.Score;
import io.axilla.model.applicability.Applicability;
import io.axilla.model.applicability.State;
import io.axilla.reporter.sr.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands beside a prediction.
 *
 * @param code stable, for machines
 */
record PredictionWarning(String code, String text) {
  static List<PredictionWarning> of(
      ModelFile model, Score.Answer answer, Applicability applicability, boolean hasInterval) {
    List<PredictionWarning> warnings = new ArrayList<>();
    if (model.demonstration()) {
      warnings.add(
          new PredictionWarning(
              "DEMONSTRATION_MODEL", "the model was fitted to made-up data; this means nothing"));
    }
    warnings.add(
        new PredictionWarning(
            "SETTINGS_NOT_RECORDED",
            "the file of features does not say with which extraction settings they were measured;"
                + " the model wants "
                + model.settingsDigest()));
    for (String term : answer.imputed()) {
      warnings.add(
          new PredictionWarning("IMPUTED", term + " is missing; the model's stand-in was used"));
    }
    for (State state : List.of(State.OUTSIDE, State.EDGE, State.NOT_KNOWN)) {
      for (String code : applicability.codes(state)) {
        warnings.add(
            new PredictionWarning(
                code, Words.of(new Code(code)) + " " + applicability.words(code)));
      }
    }
    if (!hasInterval) {
      warnings.add(new PredictionWarning("NO_INTERVAL", Words.of(new Code("NO_INTERVAL"))));
    }
    return warnings;
  }
}
