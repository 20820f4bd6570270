// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Side;
import org.jspecify.annotations.Nullable;

/**
 * What codes and labels of a mask say.
 *
 * @param region null where they say nothing
 * @param side null where they name none, and where they contradict each other
 * @param contradictory whether they name both sides
 */
public record Anatomy(@Nullable Region region, @Nullable Side side, boolean contradictory) {
  /** Nothing said. */
  public static final Anatomy UNSTATED = new Anatomy(null, null, false);
}
