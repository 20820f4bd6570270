// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/**
 * Reading and writing of DICOM files (PS3.10 Chapter 7). Reads what lacks preamble or file meta
 * information, too.
 */
public final class DicomFile {
  static {
    Library.prepare();
  }

  private DicomFile() {}

  /**
   * Reads a whole object.
   *
   * @throws MalformedDicomException if the bytes are no DICOM
   * @throws IOException if the file cannot be read
   */
  public static DicomObject read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return Parser.parse(in, Parser.Extent.WHOLE);
    }
  }

  /** Reads an object up to its Pixel Data, which is not contained then. */
  public static DicomObject readWithoutPixels(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Parser.parse(in, Parser.Extent.WITHOUT_PIXELS);
    }
  }

  /** Reads an object from the bytes of a file. */
  public static DicomObject decode(byte[] file) {
    try {
      return Parser.parse(new ByteArrayInputStream(file), Parser.Extent.WHOLE);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  /** The bytes of a file in Explicit VR Little Endian; the same data set gives the same bytes. */
  public static byte[] encode(Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try {
      write(out, dataset, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  /**
   * Writes a file. Pixel Data must already be in the transfer syntax's form; nothing is compressed
   * here.
   *
   * @throws IllegalArgumentException if SOP class or instance UID is missing, or Pixel Data is of
   *     the other form
   */
  public static void write(Path file, Dataset dataset, String transferSyntaxUid)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      write(out, dataset, transferSyntaxUid);
    }
  }

  /**
   * Writes an object that is being received as a file: preamble, our file meta information, and the
   * data set's bytes as they come; a deflated one is padded to even length.
   *
   * @throws IOException if the peer goes away before the object's end, or the stream cannot be
   *     written
   */
  public static void writeReceived(IncomingObject object, OutputStream out) throws IOException {
    writeMeta(
        out,
        Implementation.fileMetaInformation(
            object.sopClassUid(), object.sopInstanceUid(), object.transferSyntaxUid()));
    long length = object.dataset().transferTo(out);
    if (object.transferSyntaxUid().equals(TransferSyntax.DEFLATED) && length % 2 != 0) {
      out.write(0);
    }
  }

  /**
   * Whether a file starts like DICOM: with preamble and prefix, or with a plausible first element.
   */
  public static boolean isDicom(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Parser.isDicom(in);
    }
  }

  /**
   * A data set's bytes alone, without file meta information; deflated ones padded to even length.
   */
  static byte[] encodeDataset(Dataset dataset, String transferSyntaxUid) throws IOException {
    checkPixelForm(dataset.attributes(), transferSyntaxUid);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (ImageOutputStream out = new ImageOutputStream(bytes, transferSyntaxUid)) {
      out.writeDataset(null, TextEncoding.settled(dataset.attributes()));
    }
    if (bytes.size() % 2 != 0) {
      bytes.write(0);
    }
    return bytes.toByteArray();
  }

  private static void write(OutputStream out, Dataset dataset, String transferSyntaxUid)
      throws IOException {
    writeMeta(
        out,
        Implementation.fileMetaInformation(
            required(dataset, Tag.SOPClassUID),
            required(dataset, Tag.SOPInstanceUID),
            transferSyntaxUid));
    if (transferSyntaxUid.equals(TransferSyntax.DEFLATED)) {
      out.write(encodeDataset(dataset, transferSyntaxUid));
      return;
    }
    checkPixelForm(dataset.attributes(), transferSyntaxUid);
    ImageOutputStream encoder = new ImageOutputStream(out, transferSyntaxUid);
    encoder.writeDataset(null, TextEncoding.settled(dataset.attributes()));
    encoder.flush();
  }

  @SuppressWarnings("resource") // the caller closes the stream below
  private static void writeMeta(OutputStream out, Attributes meta) throws IOException {
    ImageOutputStream encoder =
        new ImageOutputStream(out, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    encoder.writeFileMetaInformation(meta);
    encoder.flush();
  }

  private static String required(Dataset dataset, int tag) {
    return dataset
        .string(tag)
        .orElseThrow(
            () -> new IllegalArgumentException("a DICOM file needs " + Dataset.keyword(tag)));
  }

  private static void checkPixelForm(Attributes dataset, String transferSyntaxUid) {
    Object pixels = dataset.getValue(Tag.PixelData);
    boolean encapsulated = pixels instanceof Fragments;
    if (pixels != null && encapsulated == TransferSyntax.isNative(transferSyntaxUid)) {
      throw new IllegalArgumentException(
          (encapsulated ? "encapsulated" : "native")
              + " Pixel Data cannot be written as "
              + transferSyntaxUid);
    }
  }
}
