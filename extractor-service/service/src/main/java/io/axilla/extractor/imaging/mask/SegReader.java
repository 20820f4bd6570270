// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.contracts.MaskKind;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import io.axilla.extractor.imaging.attributes.Moments;
import io.axilla.extractor.imaging.study.PersonHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads DICOM Segmentation (PS3.3 A.51) and Label Map Segmentation (A.51.5): every segment of the
 * object is a mask. Where a frame lies, its functional groups say; references to images are not
 * needed.
 */
final class SegReader {
  private final AnatomyTable anatomy;
  private final PersonHashes hashes;

  SegReader(AnatomyTable anatomy, PersonHashes hashes) {
    this.anatomy = anatomy;
    this.hashes = hashes;
  }

  List<MaskSegment> read(DicomObject object) {
    Dataset header = object.dataset();
    List<Dataset> segments = header.items(Tag.SegmentSequence);
    SegFrames frames = SegFrames.of(object, numbers(segments));
    List<MaskSegment> masks = new ArrayList<>();
    for (Dataset segment : segments) {
      int number = number(segment);
      String label = segment.string(Tag.SegmentLabel).orElse(null);
      Anatomy shown = anatomy.of(CodedAnatomy.ofSegment(segment), label);
      MaskInfo info =
          new MaskInfo(
              ObjectHeader.object(header),
              number,
              MaskKind.SEG,
              ObjectHeader.study(header),
              label,
              shown.region(),
              shown.side(),
              ObjectHeader.oneSeries(header.items(Tag.ReferencedSeriesSequence)),
              header.string(Tag.FrameOfReferenceUID).orElse(null),
              Moments.moment(header, Tag.ContentDate, Tag.ContentTime),
              hashes.name(header, Tag.ContentCreatorName));
      masks.add(
          frames.exceedsMaximum(number)
              ? MaskSegment.faulty(info, MaskFault.FRACTIONAL_SEG)
              : MaskSegment.of(info, shown, frames.shape(number)));
    }
    return masks;
  }

  private static List<Integer> numbers(List<Dataset> segments) {
    if (segments.isEmpty()) {
      throw new InvalidValueException(Tag.SegmentSequence, "no segment");
    }
    return segments.stream().map(SegReader::number).toList();
  }

  private static int number(Dataset segment) {
    int number = segment.integer(Tag.SegmentNumber, 0);
    if (number < 1) {
      throw new InvalidValueException(Tag.SegmentNumber, "below 1");
    }
    return number;
  }

  /**
   * The segment that a frame belongs to, of its own or shared; the only one where none is named.
   */
  static int segmentOf(FrameAttributes frame, List<Integer> numbers) {
    OptionalInt named =
        frame
            .ownGroup(Tag.SegmentIdentificationSequence)
            .map(group -> group.integer(Tag.ReferencedSegmentNumber))
            .orElse(OptionalInt.empty());
    if (named.isPresent()) {
      return named.getAsInt();
    }
    if (numbers.size() == 1) {
      return numbers.get(0);
    }
    throw new InvalidValueException(
        Tag.SegmentIdentificationSequence, "a frame does not say its segment");
  }
}
