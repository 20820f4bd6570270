// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import org.jspecify.annotations.Nullable;

/** The side on which a mask's voxels lie; UNCLEAR near the middle and in small fields of view. */
public enum GeometricSide {
  LEFT(Side.LEFT),
  RIGHT(Side.RIGHT),
  UNCLEAR(null);

  private final @Nullable Side side;

  GeometricSide(@Nullable Side side) {
    this.side = side;
  }

  /** The side, or null when it is unclear. */
  public @Nullable Side side() {
    return side;
  }
}
