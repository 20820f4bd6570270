// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Decodes Pixel Data (7FE0,0010) into stored values: native little and big endian, packed bits,
 * RLE, JPEG lossless and JPEG 2000. A stored value is what Rescale Slope and Intercept apply to.
 */
public final class PixelDecoder {
  private static final Set<String> SUPPORTED =
      Set.of(
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.DEFLATED,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.JPEG_LOSSLESS,
          TransferSyntax.JPEG_LOSSLESS_SV1,
          TransferSyntax.JPEG_2000_LOSSLESS,
          TransferSyntax.JPEG_2000,
          TransferSyntax.RLE_LOSSLESS);

  private PixelDecoder() {}

  /** Whether pixels in a transfer syntax can be decoded. */
  public static boolean supports(String transferSyntaxUid) {
    return SUPPORTED.contains(transferSyntaxUid);
  }

  /** Number of Frames, 1 where it is absent, 0 for an object without Pixel Data. */
  public static int frameCount(DicomObject object) {
    return object.dataset().hasValue(Tag.PixelData)
        ? object.dataset().integer(Tag.NumberOfFrames, 1)
        : 0;
  }

  /**
   * The stored values of a frame, row by row (a colour pixel's samples side by side): bits outside
   * of Bits Stored are removed and the sign is extended.
   *
   * @param index from 0
   * @throws UnreadablePixelsException if they cannot be decoded
   */
  public static int[] frame(DicomObject object, int index) {
    PixelFormat format = PixelFormat.of(object.dataset());
    if (index < 0 || index >= format.frames()) {
      throw new IndexOutOfBoundsException("frame " + index + " of " + format.frames());
    }
    Object pixels = pixelData(object);
    int[] values =
        pixels instanceof Fragments
            ? decode(object.transferSyntaxUid(), encapsulated(object, format).get(index), format)
            : NativePixels.frame(nativeBytes(object), index, format);
    for (int i = 0; i < values.length; i++) {
      values[i] = format.stored(values[i]);
    }
    return values;
  }

  /**
   * The bytes of native Pixel Data, in little endian order; for frames of packed bits, which need
   * not start at a byte.
   *
   * @throws UnreadablePixelsException if there is none or it is encapsulated
   */
  public static byte[] rawBytes(DicomObject object) {
    return nativeBytes(object).clone();
  }

  /**
   * The Pixel Data value exactly as stored: for native data its bytes in the object's byte order,
   * for encapsulated data the value bytes of all fragments one after the other, the Basic Offset
   * Table (the first item) and the item headers left out. Absent for an object without Pixel Data.
   */
  public static Optional<byte[]> storedPixelBytes(DicomObject object) {
    Object pixels = object.dataset().attributes().getValue(Tag.PixelData);
    if (pixels instanceof Fragments fragments) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      Encapsulated.fragments(fragments).forEach(all::writeBytes);
      return Optional.of(all.toByteArray());
    }
    return pixels instanceof byte[] bytes ? Optional.of(bytes.clone()) : Optional.empty();
  }

  /**
   * SHA-256, in lower-case hexadecimal, over the size and the stored values of all frames. Equal
   * for the same pixels in any lossless transfer syntax.
   */
  public static String decodedSha256(DicomObject object) {
    PixelFormat format = PixelFormat.of(object.dataset());
    MessageDigest sha256 = sha256();
    for (int value :
        new int[] {format.rows(), format.columns(), format.samples(), format.frames()}) {
      sha256.update(littleEndian(new int[] {value}));
    }
    for (int i = 0; i < format.frames(); i++) {
      sha256.update(littleEndian(frame(object, i)));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static int[] decode(String transferSyntaxUid, byte[] codestream, PixelFormat format) {
    return switch (transferSyntaxUid) {
      case TransferSyntax.RLE_LOSSLESS -> Rle.decode(codestream, format);
      case TransferSyntax.JPEG_LOSSLESS, TransferSyntax.JPEG_LOSSLESS_SV1 ->
          ImageCodec.JPEG_LOSSLESS.decode(codestream, format);
      case TransferSyntax.JPEG_2000_LOSSLESS, TransferSyntax.JPEG_2000 ->
          ImageCodec.JPEG_2000.decode(codestream, format);
      default ->
          throw new UnreadablePixelsException(
              UnreadablePixelsException.UNSUPPORTED,
              "no decoder for transfer syntax "
                  + transferSyntaxUid
                  + "; have it sent uncompressed");
    };
  }

  private static List<byte[]> encapsulated(DicomObject object, PixelFormat format) {
    return Encapsulated.frames((Fragments) pixelData(object), format.frames());
  }

  private static byte[] nativeBytes(DicomObject object) {
    if (!(pixelData(object) instanceof byte[] bytes)) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.UNSUPPORTED, "Pixel Data is encapsulated, not native");
    }
    Attributes attributes = object.dataset().attributes();
    // Bytes of OB are in order already, words of OW are not; the library knows by the value
    // representation.
    VR vr = attributes.getVR(Tag.PixelData);
    return attributes.bigEndian() ? vr.toggleEndian(bytes, true) : bytes;
  }

  private static Object pixelData(DicomObject object) {
    Object pixels = object.dataset().attributes().getValue(Tag.PixelData);
    if (!(pixels instanceof Fragments) && !(pixels instanceof byte[])) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.NO_PIXEL_DATA, "the object holds no pixels");
    }
    return pixels;
  }

  private static byte[] littleEndian(int[] values) {
    byte[] bytes = new byte[values.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return bytes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
