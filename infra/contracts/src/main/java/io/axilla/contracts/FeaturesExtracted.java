// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;

/**
 * Both scans of a match are measured.
 *
 * @param software name and version of what measured
 */
public record FeaturesExtracted(
    int version,
    PatientKey patientKey,
    Match match,
    ScanFacts pre,
    ScanFacts post,
    FeatureVector features,
    String software,
    Instant at)
    implements Event {
  public static final int VERSION = 2;

  public FeaturesExtracted {
    Require.version(version, VERSION);
    Require.present("patientKey", patientKey);
    Require.present("match", match);
    Require.present("pre", pre);
    Require.present("post", post);
    Require.present("features", features);
    Require.text("software", software, 64);
    Require.time(at);
  }
}
