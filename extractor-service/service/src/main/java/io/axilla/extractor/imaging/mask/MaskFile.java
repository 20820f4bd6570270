// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Uid;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A mask that came as a file and not as a DICOM object.
 *
 * @param object the 2.25 UID of the SHA-256 of its bytes
 * @param created the file's time in UTC
 */
record MaskFile(SopInstanceUid object, MaskKind kind, LocalDateTime created) {

  static MaskFile of(Path file, MaskKind kind) throws IOException {
    String digest = Sha256.of(file).value();
    return new MaskFile(
        new SopInstanceUid(Uid.v5("mask file", digest)),
        kind,
        LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC));
  }

  MaskInfo info(int segment, @Nullable String label, Anatomy shown) {
    return new MaskInfo(
        object,
        segment,
        kind,
        null,
        label,
        shown.region(),
        shown.side(),
        null,
        null,
        created,
        null);
  }

  /**
   * A mask for each label of a label image other than zero.
   *
   * @throws UnreadableMaskException if a value is no whole number
   */
  List<MaskSegment> masks(Volume image) {
    return labels(image).stream()
        .map(
            label ->
                MaskSegment.of(
                    info(label, null, Anatomy.UNSTATED),
                    Anatomy.UNSTATED,
                    new LabelShape(image, label)))
        .toList();
  }

  private static NavigableSet<Integer> labels(Volume image) {
    NavigableSet<Integer> labels = new TreeSet<>();
    image.forEachPiece((from, values, count) -> addLabels(labels, values, count));
    labels.remove(0);
    return labels;
  }

  private static void addLabels(NavigableSet<Integer> labels, double[] values, int count) {
    double before = 0;
    for (int n = 0; n < count; n++) {
      double value = values[n];
      if (value != before) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
          throw new UnreadableMaskException(
              MaskFault.INVALID_VALUE, "values of the mask are no labels");
        }
        labels.add((int) value);
        before = value;
      }
    }
  }
}
