// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import io.axilla.extractor.imaging.CtFiles;
import io.axilla.extractor.imaging.study.PersonHashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small SEG on the grid of {@link CtFiles}: one frame of 6 x 5 pixels for each slice named. */
final class SegFile {
  private final Dataset seg;
  private int frames;
  private final StringBuilder bits = new StringBuilder();
  private byte[] bytes = new byte[0];

  SegFile(String type, int bitsAllocated) {
    seg =
        Dataset.empty()
            .set(
                Tag.SOPClassUID,
                type.equals("LABELMAP")
                    ? SopClass.LABEL_MAP_SEGMENTATION_STORAGE
                    : SopClass.SEGMENTATION_STORAGE)
            .set(Tag.SOPInstanceUID, Uid.v5("seg"))
            .set(Tag.StudyInstanceUID, CtFiles.STUDY)
            .set(Tag.SeriesInstanceUID, Uid.v5("seg series"))
            .set(Tag.FrameOfReferenceUID, CtFiles.FRAME)
            .set(Tag.Modality, "SEG")
            .set(Tag.ContentDate, "20220112")
            .set(Tag.ContentTime, "100000")
            .set(Tag.ContentCreatorName, "READER^ONE")
            .setInt(Tag.Rows, CtFiles.ROWS)
            .setInt(Tag.Columns, CtFiles.COLUMNS)
            .setInt(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .setInt(Tag.BitsAllocated, bitsAllocated)
            .setInt(Tag.BitsStored, bitsAllocated)
            .setInt(Tag.HighBit, bitsAllocated - 1)
            .setInt(Tag.PixelRepresentation, 0)
            .set(Tag.SegmentationType, type);
    seg.add(
        Tag.SharedFunctionalGroupsSequence,
        Dataset.empty()
            .add(
                Tag.PlaneOrientationSequence,
                Dataset.empty().setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0, 1, 0))
            .add(
                Tag.PixelMeasuresSequence,
                Dataset.empty()
                    .setDouble(Tag.PixelSpacing, 0.8, 0.7)
                    .setDouble(Tag.SpacingBetweenSlices, 2)));
  }

  static SegFile binary() {
    return new SegFile("BINARY", 1);
  }

  Dataset dataset() {
    return seg;
  }

  SegFile segment(int number, String label) {
    seg.add(
        Tag.SegmentSequence,
        Dataset.empty().setInt(Tag.SegmentNumber, number).set(Tag.SegmentLabel, label));
    return this;
  }

  /** A frame of a segment (0 names none) on a slice of the CT, pixel by pixel. */
  SegFile frame(int segment, double slice, int... pixels) {
    return frameAt(segment, -10, -20, 2 * slice, pixels);
  }

  SegFile frameAt(int segment, double x, double y, double z, int... pixels) {
    Dataset groups =
        Dataset.empty()
            .add(
                Tag.PlanePositionSequence,
                Dataset.empty().setDouble(Tag.ImagePositionPatient, x, y, z));
    if (segment > 0) {
      groups.add(
          Tag.SegmentIdentificationSequence,
          Dataset.empty().setInt(Tag.ReferencedSegmentNumber, segment));
    }
    seg.add(Tag.PerFrameFunctionalGroupsSequence, groups);
    frames++;
    byte[] longer = Arrays.copyOf(bytes, bytes.length + pixels.length);
    for (int n = 0; n < pixels.length; n++) {
      bits.append(pixels[n] == 0 ? '0' : '1');
      longer[bytes.length + n] = (byte) pixels[n];
    }
    bytes = longer;
    return this;
  }

  Path write(Path folder) {
    seg.set(Tag.NumberOfFrames, String.valueOf(frames));
    byte[] pixels = seg.integer(Tag.BitsAllocated, 1) == 1 ? packed() : bytes;
    seg.setBytes(Tag.PixelData, Arrays.copyOf(pixels, pixels.length + pixels.length % 2));
    Path file = folder.resolve("seg.dcm");
    try {
      DicomFile.write(file, seg, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  List<MaskSegment> read(Path folder) {
    return new MaskReader(AnatomyTable.shipped(), new PersonHashes("key")).read(write(folder));
  }

  /** All 30 pixels of one value. */
  static int[] full(int value) {
    int[] pixels = new int[CtFiles.ROWS * CtFiles.COLUMNS];
    Arrays.fill(pixels, value);
    return pixels;
  }

  /** One pixel among 30. */
  static int[] pixel(int column, int row, int value) {
    int[] pixels = new int[CtFiles.ROWS * CtFiles.COLUMNS];
    pixels[row * CtFiles.COLUMNS + column] = value;
    return pixels;
  }

  private byte[] packed() {
    byte[] packed = new byte[(bits.length() + 7) / 8];
    for (int n = 0; n < bits.length(); n++) {
      if (bits.charAt(n) == '1') {
        packed[n / 8] |= (byte) (1 << n % 8);
      }
    }
    return packed;
  }
}
