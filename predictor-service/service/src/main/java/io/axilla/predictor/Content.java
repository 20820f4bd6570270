// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Match;
import io.axilla.contracts.Sha256;
import io.axilla.model.Scoring;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a result rests on, as a digest: a result is made anew exactly when this changes. */
final class Content {
  private Content() {}

  /**
   * Digest of the match's content, the model, each clinical term that the model uses, in its order,
   * and where the patient lies beside its training cohort.
   *
   * @return empty while a value is missing
   */
  static Optional<Sha256> digest(
      Match match, RegisteredModel model, ClinicalValues clinical, Gate gate) {
    List<String> parts = new ArrayList<>();
    parts.add(match.contentDigest().value());
    parts.add(model.digest().value());
    for (ClinicalVariable variable : model.file().clinicalVariables()) {
      Optional<String> value = Scoring.value(model.file(), clinical, variable);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      String imputed = clinical.text(variable).isEmpty() ? " (imputed)" : "";
      parts.add(variable.columnName() + "=" + value.get() + imputed);
    }
    parts.addAll(gate.content());
    return Optional.of(Sha256.ofParts(parts.toArray(String[]::new)));
  }

  /** The next link of a chain. */
  static CaseVersion version(CaseId caseId, @Nullable CaseVersion predecessor, Sha256 content) {
    return new CaseVersion(
        Sha256.ofParts(
                caseId.value(), predecessor == null ? "" : predecessor.value(), content.value())
            .value());
  }
}
