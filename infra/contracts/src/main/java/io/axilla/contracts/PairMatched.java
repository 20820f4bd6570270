// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;

/** Pairing found both scans of a case with their masks; the features are to be computed. */
public record PairMatched(int version, PatientKey patientKey, Match match, Instant at)
    implements Event {
  public static final int VERSION = 1;

  public PairMatched {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.present("match", match);
    Require.time(at);
  }
}
