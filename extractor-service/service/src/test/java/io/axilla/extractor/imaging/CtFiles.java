// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small CT series of 6 x 5 pixels a slice, as files; each slice may be changed before writing.
 */
public final class CtFiles {
  public static final int COLUMNS = 6;
  public static final int ROWS = 5;
  public static final String STUDY = Uid.v5("study");
  public static final String SERIES = Uid.v5("series");
  public static final String FRAME = Uid.v5("frame of reference");

  private final Path folder;
  private final List<Dataset> slices = new ArrayList<>();

  /** So many axial slices, 2 mm apart, HU = 10 x slice + column. */
  public CtFiles(Path folder, int count) {
    this.folder = folder;
    for (int k = 0; k < count; k++) {
      slices.add(slice(k));
    }
  }

  public List<Dataset> slices() {
    return slices;
  }

  public Dataset slice(int k) {
    if (k < slices.size()) {
      return slices.get(k);
    }
    Dataset slice =
        Dataset.empty()
            .set(Tag.SOPClassUID, SopClass.CT_IMAGE_STORAGE)
            .set(Tag.SOPInstanceUID, Uid.v5("slice", String.valueOf(k)))
            .set(Tag.StudyInstanceUID, STUDY)
            .set(Tag.SeriesInstanceUID, SERIES)
            .set(Tag.FrameOfReferenceUID, FRAME)
            .set(Tag.Modality, "CT")
            .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
            .setDouble(Tag.ImagePositionPatient, -10, -20, 2.0 * k)
            .setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0, 1, 0)
            .setDouble(Tag.PixelSpacing, 0.8, 0.7)
            .setInt(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .setInt(Tag.Rows, ROWS)
            .setInt(Tag.Columns, COLUMNS)
            .setInt(Tag.BitsAllocated, 16)
            .setInt(Tag.BitsStored, 16)
            .setInt(Tag.HighBit, 15)
            .setInt(Tag.PixelRepresentation, 1)
            .setDouble(Tag.RescaleSlope, 1)
            .setDouble(Tag.RescaleIntercept, 0);
    int[] values = new int[ROWS * COLUMNS];
    for (int n = 0; n < values.length; n++) {
      values[n] = 10 * k + n % COLUMNS;
    }
    return slice.setBytes(Tag.PixelData, words(values));
  }

  /** 16-bit words, little endian. */
  public static byte[] words(int... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  public SeriesSource write() {
    return write(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, "a");
  }

  public SeriesSource write(String transferSyntax, String prefix) {
    List<Path> files = new ArrayList<>();
    try {
      for (int n = 0; n < slices.size(); n++) {
        Path file = folder.resolve(prefix + n + ".dcm");
        DicomFile.write(file, slices.get(n), transferSyntax);
        files.add(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SeriesSource(
        new StudyInstanceUid(STUDY), new SeriesInstanceUid(SERIES), files, false);
  }

  public SeriesReading read() {
    return SeriesReader.shipped().read(write());
  }

  /** The volume of a series that must be readable. */
  public CtVolume volume() {
    SeriesReading reading = read();
    if (reading instanceof SeriesReading.Read readable) {
      return readable.ct();
    }
    throw new AssertionError(reading.findings());
  }
}
