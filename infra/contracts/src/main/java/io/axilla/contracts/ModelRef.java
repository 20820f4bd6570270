// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * The model that made a result.
 *
 * @param digest of the model file
 * @param demonstration true for the shipped model that was fitted to phantom data; then every
 *     output says so
 * @param trainingPatients size of the training cohort
 * @param trainingRate its rate of axillary pCR, 0 to 1
 * @param intendedUse the model file's own sentence
 */
public record ModelRef(
    Sha256 digest,
    String name,
    String modelVersion,
    boolean demonstration,
    int trainingPatients,
    double trainingRate,
    String intendedUse) {
  public ModelRef {
    Require.present("digest", digest);
    Require.text("name", name, 128);
    Require.text("modelVersion", modelVersion, 64);
    Require.that(trainingPatients > 0, "trainingPatients is not positive");
    Require.that(trainingRate >= 0 && trainingRate <= 1, "trainingRate is not within 0 and 1");
    Require.text("intendedUse", intendedUse, 2000);
  }
}
