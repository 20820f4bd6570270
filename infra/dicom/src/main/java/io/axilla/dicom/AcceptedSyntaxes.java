// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.List;
import java.util.Set;

/**
 * Which transfer syntaxes an SCP accepts for which SOP class: what can be read here, and nothing
 * else.
 */
final class AcceptedSyntaxes {
  static final List<String> UNCOMPRESSED =
      List.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

  private static final List<String> WITHOUT_PIXELS =
      List.of(
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.DEFLATED,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);

  private static final List<String> WITH_PIXELS =
      List.of(
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.DEFLATED,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.JPEG_LOSSLESS_SV1,
          TransferSyntax.JPEG_LOSSLESS,
          TransferSyntax.JPEG_2000_LOSSLESS,
          TransferSyntax.JPEG_2000,
          TransferSyntax.RLE_LOSSLESS);

  private static final Set<String> CLASSES_WITHOUT_PIXELS =
      Set.of(
          SopClass.RT_STRUCTURE_SET_STORAGE,
          SopClass.SURFACE_SEGMENTATION_STORAGE,
          SopClass.RAW_DATA_STORAGE,
          SopClass.BASIC_TEXT_SR_STORAGE,
          SopClass.ENHANCED_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.COMPREHENSIVE_3D_SR_STORAGE,
          SopClass.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE,
          SopClass.X_RAY_RADIATION_DOSE_SR_STORAGE,
          SopClass.ENCAPSULATED_PDF_STORAGE,
          SopClass.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE);

  private AcceptedSyntaxes() {}

  static List<String> of(String sopClassUid) {
    return CLASSES_WITHOUT_PIXELS.contains(sopClassUid) ? WITHOUT_PIXELS : WITH_PIXELS;
  }
}
