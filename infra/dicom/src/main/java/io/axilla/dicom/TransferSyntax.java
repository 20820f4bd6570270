// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.Set;

/** Transfer syntax UIDs of DICOM PS3.5 and PS3.6 Annex A. */
public final class TransferSyntax {
  public static final String IMPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2";
  public static final String EXPLICIT_VR_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
  public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
  public static final String EXPLICIT_VR_BIG_ENDIAN = "1.2.840.10008.1.2.2";

  public static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
  public static final String JPEG_EXTENDED = "1.2.840.10008.1.2.4.51";

  /** JPEG lossless, any predictor. */
  public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.57";

  /** JPEG lossless, first-order prediction (selection value 1). */
  public static final String JPEG_LOSSLESS_SV1 = "1.2.840.10008.1.2.4.70";

  public static final String JPEG_LS_LOSSLESS = "1.2.840.10008.1.2.4.80";
  public static final String JPEG_LS_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81";
  public static final String JPEG_2000_LOSSLESS = "1.2.840.10008.1.2.4.90";
  public static final String JPEG_2000 = "1.2.840.10008.1.2.4.91";
  public static final String HTJ2K_LOSSLESS = "1.2.840.10008.1.2.4.201";
  public static final String HTJ2K_LOSSLESS_RPCL = "1.2.840.10008.1.2.4.202";
  public static final String HTJ2K = "1.2.840.10008.1.2.4.203";
  public static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";

  /** Those whose Pixel Data is native, not encapsulated. */
  private static final Set<String> NATIVE =
      Set.of(
          IMPLICIT_VR_LITTLE_ENDIAN, EXPLICIT_VR_LITTLE_ENDIAN, DEFLATED, EXPLICIT_VR_BIG_ENDIAN);

  private TransferSyntax() {}

  /** Whether Pixel Data stands in native form; else it is encapsulated in fragments. */
  public static boolean isNative(String transferSyntaxUid) {
    return NATIVE.contains(transferSyntaxUid);
  }
}
