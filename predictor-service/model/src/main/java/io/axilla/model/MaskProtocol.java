// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import org.jspecify.annotations.Nullable;

/**
 * How the training cohort's masks were drawn, and how large they came out; null: not recorded.
 *
 * @param protocol in words: what is inside, who drew it, how
 * @param preVolumeMm3 cubic millimetres before chemotherapy, as the feature MeshVolume has them
 * @param postVolumeMm3 after it
 * @param postToPre volume after over volume before, patient by patient
 */
public record MaskProtocol(
    @Nullable String protocol,
    @Nullable Spread preVolumeMm3,
    @Nullable Spread postVolumeMm3,
    @Nullable Spread postToPre) {
  private static final int LONGEST = 4000;

  public MaskProtocol {
    if (protocol != null && (protocol.isBlank() || protocol.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "protocol must have 1 to " + LONGEST + " characters that are not all blank");
    }
    for (Spread volume : new @Nullable Spread[] {preVolumeMm3, postVolumeMm3, postToPre}) {
      if (volume != null && volume.min() <= 0) {
        throw new IllegalArgumentException("volumes and their ratio must be above 0");
      }
    }
  }
}
