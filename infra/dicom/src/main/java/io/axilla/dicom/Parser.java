// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Parses streams of untrusted bytes; whatever is wrong with them becomes a {@link
 * MalformedDicomException}.
 */
final class Parser {
  static {
    Library.prepare();
  }

  /** How far to read. */
  enum Extent {
    WHOLE,
    WITHOUT_PIXELS
  }

  /**
   * Memory that a length field alone can make the parser take; beyond, it grows with the bytes that
   * really come.
   */
  private static final int ALLOCATION_STEP = 4 << 20;

  private static final int PREAMBLE = 128;
  private static final int HEAD = PREAMBLE + 4;

  private Parser() {}

  /** Parses a file; the stream must support mark and reset. */
  static DicomObject parse(InputStream file, Extent extent) throws IOException {
    if (!isDicom(file)) {
      throw new MalformedDicomException(
          MalformedDicomException.NOT_DICOM,
          "its start",
          "neither a DICOM file nor a data set; leave it out");
    }
    return guarded(file, null, extent);
  }

  /** Parses a data set without file meta information. */
  static DicomObject parseDataset(InputStream dataset, String transferSyntaxUid)
      throws IOException {
    return guarded(dataset, transferSyntaxUid, Extent.WHOLE);
  }

  static boolean isDicom(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (head.length == HEAD
        && head[PREAMBLE] == 'D'
        && head[PREAMBLE + 1] == 'I'
        && head[PREAMBLE + 2] == 'C'
        && head[PREAMBLE + 3] == 'M') {
      return true;
    }
    return head.length >= 8 && (startsDataset(head, false) || startsDataset(head, true));
  }

  /**
   * Whether a known element of group 0002 or 0008 stands first, with its VR or, in implicit VR, a
   * short length.
   */
  private static boolean startsDataset(byte[] head, boolean bigEndian) {
    int group = bigEndian ? unsigned(head, 1, 0) : unsigned(head, 0, 1);
    int element = bigEndian ? unsigned(head, 3, 2) : unsigned(head, 2, 3);
    if (group != 0x0002 && group != 0x0008) {
      return false;
    }
    VR vr = ElementDictionary.vrOf(group << 16 | element, null);
    if (vr == VR.UN) {
      return false;
    }
    boolean explicit = ((head[4] & 0xFF) << 8 | (head[5] & 0xFF)) == vr.code();
    boolean shortLength = head[6] == 0 && head[7] == 0 && unsigned(head, 4, 5) <= head.length - 8;
    return explicit || (!bigEndian && shortLength);
  }

  private static int unsigned(byte[] b, int low, int high) {
    return (b[low] & 0xFF) | (b[high] & 0xFF) << 8;
  }

  /** The library throws unchecked exceptions, and errors, at malformed input. */
  private static DicomObject guarded(
      InputStream bytes, @Nullable String transferSyntaxUid, Extent extent) throws IOException {
    Source source = new Source(bytes);
    ImageInputStream in = null;
    try {
      in =
          transferSyntaxUid == null
              ? new ImageInputStream(source)
              : new ImageInputStream(source, transferSyntaxUid);
      in.setAllocateLimit(ALLOCATION_STEP);
      Attributes dataset = in.readDataset(-1, extent == Extent.WHOLE ? -1 : Tag.PixelData);
      return new DicomObject(in.getTransferSyntax(), new Dataset(dataset));
    } catch (IOException e) {
      if (source.failed) {
        throw e;
      }
      throw e instanceof EOFException
          ? malformed(
              MalformedDicomException.TRUNCATED,
              in,
              "ends before its value does; send or copy it again")
          : malformed(
              MalformedDicomException.MALFORMED,
              in,
              "cannot be parsed: " + e.getClass().getSimpleName());
    } catch (RuntimeException | StackOverflowError e) {
      // Only the kind of the cause: the library quotes values in its messages.
      throw malformed(
          MalformedDicomException.MALFORMED,
          in,
          "cannot be parsed: " + e.getClass().getSimpleName());
    }
  }

  private static MalformedDicomException malformed(
      String code, @Nullable ImageInputStream in, String what) {
    // A tag or a position read where a value stands would tell a part of that value.
    boolean known = in != null && Dictionary.vr(in.tag()) != VR.UN;
    String where =
        in == null ? "its start" : known ? Dataset.keyword(in.tag()) : "an element that is none";
    return new MalformedDicomException(code, where, what);
  }

  /** Tells failures of the medium from faults of the bytes. */
  private static final class Source extends FilterInputStream {
    private boolean failed;

    Source(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      try {
        return in.read(b, off, len);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
