// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NiftiReader;
import io.axilla.radiomics.io.NiftiTransforms;
import java.io.IOException;
import java.nio.file.Path;

/** The label image of a NIfTI file, at the place in the patient that its header states. */
final class NiftiMaskReader {
  private NiftiMaskReader() {}

  /**
   * @throws UnreadableMaskException if its header does not say where it lies
   */
  static Volume read(Path file) throws IOException {
    return NiftiReader.readVolume(file, NiftiMaskReader::place);
  }

  private static Geometry place(NiftiTransforms transforms) {
    NiftiPlace place = NiftiPlace.of(transforms);
    if (place.geometry() == null) {
      throw new UnreadableMaskException(
          place.fault(), "its header does not say where in the patient it lies");
    }
    return place.geometry();
  }
}
