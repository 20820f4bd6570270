// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.radiomics.image.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads masks from NIfTI-1: every label of the image. */
final class NiftiMaskReader {
  private NiftiMaskReader() {}

  static List<MaskSegment> read(Path file) throws IOException {
    MaskFile source = MaskFile.of(file, MaskKind.NIFTI);
    NiftiImage image = NiftiImage.read(file);
    NiftiPlace place = image.place();
    double[] values = image.values();
    return MaskFile.labels(values).stream()
        .map(label -> segment(source.info(label, null, Anatomy.UNSTATED), place, values, label))
        .toList();
  }

  private static MaskSegment segment(MaskInfo info, NiftiPlace place, double[] values, int label) {
    Geometry grid = place.geometry();
    return grid == null
        ? MaskSegment.faulty(info, place.fault())
        : MaskSegment.of(info, Anatomy.UNSTATED, MaskFile.shape(grid, values, label));
  }
}
