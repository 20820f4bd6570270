// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;

/** What a match rests on, as one digest: both series and masks, side and extraction settings. */
public final class MatchContent {
  private MatchContent() {}

  public static Sha256 digest(
      Side side,
      Sha256 preSeries,
      Sha256 preMask,
      Sha256 postSeries,
      Sha256 postMask,
      Sha256 settings) {
    return Sha256.ofParts(
        side.name(),
        preSeries.value(),
        preMask.value(),
        postSeries.value(),
        postMask.value(),
        settings.value());
  }
}
