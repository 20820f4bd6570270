// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * What must be known of a file to send it: its object's identity and transfer syntax, and where the
 * data set starts.
 *
 * @param datasetStart offset of the data set's first byte
 */
record FileHead(
    String sopClassUid, String sopInstanceUid, String transferSyntaxUid, long datasetStart) {
  static {
    Library.prepare();
  }

  /** Opens the same bytes as often as asked. */
  interface Source {
    InputStream open() throws IOException;
  }

  /** Reads the file meta information; of files that lack it, the data set. */
  static FileHead read(Source source) throws IOException {
    try (InputStream file = new BufferedInputStream(source.open())) {
      if (!Parser.isDicom(file)) {
        throw new MalformedDicomException(
            MalformedDicomException.NOT_DICOM,
            "its start",
            "neither a DICOM file nor a data set; leave it out");
      }
      Attributes meta;
      long end;
      try (ImageInputStream in = new ImageInputStream(file)) {
        meta = in.readFileMetaInformation();
        end = in.getPosition();
      } catch (EOFException | RuntimeException e) {
        throw new MalformedDicomException(
            MalformedDicomException.MALFORMED, "file meta information", "cannot be parsed");
      }
      if (meta != null
          && meta.containsValue(Tag.MediaStorageSOPClassUID)
          && meta.containsValue(Tag.MediaStorageSOPInstanceUID)) {
        Dataset head = new Dataset(meta);
        return new FileHead(
            head.string(Tag.MediaStorageSOPClassUID).orElseThrow(),
            head.string(Tag.MediaStorageSOPInstanceUID).orElseThrow(),
            head.string(Tag.TransferSyntaxUID).orElse(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
            end);
      }
      return ofDataset(source, end);
    }
  }

  /** The data set's bytes as they stand in the file. */
  InputStream openDataset(Source source) throws IOException {
    InputStream in = source.open();
    in.skipNBytes(datasetStart);
    return in;
  }

  private static FileHead ofDataset(Source source, long start) throws IOException {
    try (InputStream file = source.open()) {
      DicomObject object =
          Parser.parse(new ByteArrayInputStream(file.readAllBytes()), Parser.Extent.WITHOUT_PIXELS);
      Dataset dataset = object.dataset();
      return new FileHead(
          dataset.string(Tag.SOPClassUID).orElseThrow(FileHead::unidentified),
          dataset.string(Tag.SOPInstanceUID).orElseThrow(FileHead::unidentified),
          object.transferSyntaxUid(),
          start);
    }
  }

  private static MalformedDicomException unidentified() {
    return new MalformedDicomException(
        MalformedDicomException.MALFORMED,
        "SOPInstanceUID",
        "an object without SOP class and instance UID cannot be sent");
  }
}
