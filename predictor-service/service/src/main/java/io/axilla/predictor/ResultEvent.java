// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Match;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@link ResponsePredicted} of a prediction and of what it rests on. */
final class ResultEvent {
  private ResultEvent() {}

  static ResponsePredicted of(
      FeaturesExtracted measured,
      @Nullable CaseVersion predecessor,
      Sha256 content,
      RegisteredModel model,
      ModelRole role,
      Prediction prediction,
      int clinicalVersion,
      Instant at) {
    Match match = measured.match();
    List<EvidenceFeature> evidence =
        model.file().features().stream()
            .map(name -> new EvidenceFeature(name, measured.features().values().get(name)))
            .toList();
    return new ResponsePredicted(
        ResponsePredicted.VERSION,
        measured.patientKey(),
        match,
        Content.version(match.caseId(), predecessor, content),
        predecessor,
        content,
        model.ref(),
        role,
        prediction,
        clinicalVersion,
        measured.pre(),
        measured.post(),
        evidence,
        Software.NAME_AND_VERSION,
        at);
  }

  /** The same result under a later decision with the same content. */
  static ResponsePredicted underDecision(ResponsePredicted result, Match match) {
    return new ResponsePredicted(
        result.version(),
        result.patientKey(),
        match,
        result.caseVersion(),
        result.predecessor(),
        result.contentDigest(),
        result.model(),
        result.role(),
        result.prediction(),
        result.clinicalVersion(),
        result.pre(),
        result.post(),
        result.evidence(),
        result.software(),
        result.at());
  }
}
