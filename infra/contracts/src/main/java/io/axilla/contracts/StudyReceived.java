// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;

/**
 * The listener holds a study, or more of it than before. Published at its first object and at each
 * new series ({@code complete} is false), when it has been quiet long enough, and at every
 * re-opening.
 *
 * @param revision counts up within the study
 * @param objects how many objects the revision has
 * @param objectsDigest digest of the revision's manifest in the object store
 */
public record StudyReceived(
    int version,
    PatientKey patientKey,
    StudyInstanceUid study,
    int revision,
    boolean complete,
    int objects,
    Sha256 objectsDigest,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public StudyReceived {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.present("study", study);
    Require.that(revision >= 1, "revision is below 1");
    Require.that(objects >= 1, "objects is below 1");
    Require.present("objectsDigest", objectsDigest);
    Require.time(at);
  }
}
