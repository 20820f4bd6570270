// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.dicom.SopClass;
import java.util.Set;

/**
 * What is accepted when an association is negotiated; the rest of a study stays with its sender.
 */
final class AcceptedSopClasses {
  static final Set<String> ALL =
      Set.of(
          SopClass.CT_IMAGE_STORAGE,
          SopClass.ENHANCED_CT_IMAGE_STORAGE,
          SopClass.LEGACY_CONVERTED_ENHANCED_CT_IMAGE_STORAGE,
          SopClass.SEGMENTATION_STORAGE,
          SopClass.LABEL_MAP_SEGMENTATION_STORAGE,
          SopClass.RT_STRUCTURE_SET_STORAGE,
          SopClass.BASIC_TEXT_SR_STORAGE,
          SopClass.ENHANCED_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.COMPREHENSIVE_3D_SR_STORAGE,
          SopClass.ENCAPSULATED_PDF_STORAGE);

  private AcceptedSopClasses() {}
}
