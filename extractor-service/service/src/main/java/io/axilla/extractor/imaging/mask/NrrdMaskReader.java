// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NrrdReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads masks from NRRD: the segments of a {@code .seg.nrrd} (each a value in a layer), else every
 * label of the image.
 */
final class NrrdMaskReader {
  private final AnatomyTable anatomy;

  NrrdMaskReader(AnatomyTable anatomy) {
    this.anatomy = anatomy;
  }

  List<MaskSegment> read(Path file) throws IOException {
    MaskFile source = MaskFile.of(file, MaskKind.NRRD);
    List<Volume> layers = NrrdReader.readLayers(file);
    List<NrrdSegment> segments = NrrdSegment.in(file);
    return segments.isEmpty() ? labels(source, layers) : segments(source, layers, segments);
  }

  private static List<MaskSegment> labels(MaskFile source, List<Volume> layers) {
    if (layers.size() != 1) {
      throw new UnreadableMaskException(
          MaskFault.INVALID_VALUE, "several layers without names of segments");
    }
    return source.masks(layers.get(0));
  }

  private List<MaskSegment> segments(
      MaskFile source, List<Volume> layers, List<NrrdSegment> segments) {
    Set<Integer> values = new HashSet<>();
    boolean distinct = segments.stream().allMatch(s -> values.add(s.labelValue()));
    List<MaskSegment> masks = new ArrayList<>();
    for (int n = 0; n < segments.size(); n++) {
      NrrdSegment segment = segments.get(n);
      if (segment.layer() >= layers.size()) {
        throw new UnreadableMaskException(
            MaskFault.INVALID_VALUE, "a segment names a layer that is not there");
      }
      Volume layer = layers.get(segment.layer());
      Anatomy shown = anatomy.of(segment.codes(), segment.name());
      // layers may use one value twice; then the place in the list is the number
      int number = distinct ? segment.labelValue() : n + 1;
      masks.add(
          MaskSegment.of(
              source.info(number, segment.name(), shown),
              shown,
              new LabelShape(layer, segment.labelValue())));
    }
    return masks;
  }
}
