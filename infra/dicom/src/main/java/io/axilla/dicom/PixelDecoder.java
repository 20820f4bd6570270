// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.Optional;
import java.util.Set;

/** placeholder */
public final class PixelDecoder {
  private PixelDecoder() {}

  public static int frameCount(DicomObject object) {
    throw new UnsupportedOperationException();
  }

  public static int[] frame(DicomObject object, int index) {
    throw new UnsupportedOperationException();
  }

  public static byte[] rawBytes(DicomObject object) {
    throw new UnsupportedOperationException();
  }

  public static Optional<byte[]> storedPixelBytes(DicomObject object) {
    throw new UnsupportedOperationException();
  }

  public static boolean supports(String transferSyntaxUid) {
    return Set.of().contains(transferSyntaxUid);
  }

  public static String decodedSha256(DicomObject object) {
    throw new UnsupportedOperationException();
  }
}
