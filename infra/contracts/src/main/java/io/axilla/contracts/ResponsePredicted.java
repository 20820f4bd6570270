// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model gave its answer for a case, or withheld it.
 *
 * @param caseVersion digest of case, predecessor and {@code contentDigest}
 * @param predecessor the result that this one supersedes
 * @param contentDigest digest of the match's content, the clinical terms that the model uses, the
 *     model, and where the patient lies beside its training cohort
 * @param clinicalVersion version of the clinical record that was used
 * @param evidence the features that the model used
 * @param software name and version of what scored
 */
public record ResponsePredicted(
    int version,
    PatientKey patientKey,
    Match match,
    CaseVersion caseVersion,
    @Nullable CaseVersion predecessor,
    Sha256 contentDigest,
    ModelRef model,
    ModelRole role,
    Prediction prediction,
    int clinicalVersion,
    ScanFacts pre,
    ScanFacts post,
    List<EvidenceFeature> evidence,
    String software,
    Instant at)
    implements Event {
  public static final int VERSION = 2;

  public ResponsePredicted {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.present("match", match);
    Require.present("caseVersion", caseVersion);
    Require.that(!caseVersion.equals(predecessor), "a result cannot supersede itself");
    Require.present("contentDigest", contentDigest);
    Require.present("model", model);
    Require.present("role", role);
    Require.present("prediction", prediction);
    Require.that(clinicalVersion >= 1, "clinicalVersion is below 1");
    Require.present("pre", pre);
    Require.present("post", post);
    Require.present("evidence", evidence);
    evidence = List.copyOf(evidence);
    Require.text("software", software, 64);
    Require.time(at);
  }
}
