// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.radiomics.image.Mask;
import java.util.List;
import java.util.Optional;

/** The outcome of placing a mask on a CT. */
public sealed interface MaskReading {
  MaskInfo info();

  /**
   * It lies on the CT's grid and has a voxel.
   *
   * @param geometricSide the side on which its voxels lie; empty when unclear
   * @param contentDigest digest of its voxels on the CT's grid, region and side: the same however
   *     the object was encoded
   */
  record Placed(
      MaskInfo info,
      Mask mask,
      Optional<Side> geometricSide,
      List<MaskWarning> warnings,
      Sha256 contentDigest)
      implements MaskReading {
    public Placed {
      warnings = List.copyOf(warnings);
    }
  }

  /** It cannot be used; {@code explanation} says why in words. */
  record Refused(MaskInfo info, MaskFault fault, String explanation) implements MaskReading {}
}
