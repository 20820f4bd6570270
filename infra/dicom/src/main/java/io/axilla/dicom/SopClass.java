// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** SOP class UIDs of DICOM PS3.6 Annex A and well-known SOP instances that this project names. */
public final class SopClass {
  public static final String VERIFICATION = "1.2.840.10008.1.1";

  public static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";
  public static final String ENHANCED_CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2.1";
  public static final String LEGACY_CONVERTED_ENHANCED_CT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.2.2";
  public static final String MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4";
  public static final String POSITRON_EMISSION_TOMOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.128";
  public static final String SECONDARY_CAPTURE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.7";
  public static final String MULTIFRAME_SINGLE_BIT_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.1";
  public static final String MULTIFRAME_GRAYSCALE_BYTE_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.2";
  public static final String MULTIFRAME_GRAYSCALE_WORD_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.3";
  public static final String MULTIFRAME_TRUE_COLOR_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.4";

  public static final String RAW_DATA_STORAGE = "1.2.840.10008.5.1.4.1.1.66";
  public static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";
  public static final String SURFACE_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.5";
  public static final String LABEL_MAP_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.7";
  public static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";

  public static final String BASIC_TEXT_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.11";
  public static final String ENHANCED_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.22";
  public static final String COMPREHENSIVE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.33";
  public static final String COMPREHENSIVE_3D_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.34";
  public static final String KEY_OBJECT_SELECTION_DOCUMENT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.59";
  public static final String X_RAY_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.67";
  public static final String ENCAPSULATED_PDF_STORAGE = "1.2.840.10008.5.1.4.1.1.104.1";
  public static final String GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.1";

  public static final String PATIENT_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.1.1";
  public static final String PATIENT_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.1.2";
  public static final String STUDY_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.2.1";
  public static final String STUDY_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
  public static final String STUDY_ROOT_GET = "1.2.840.10008.5.1.4.1.2.2.3";
  public static final String STORAGE_COMMITMENT_PUSH_MODEL = "1.2.840.10008.1.20.1";

  private SopClass() {}
}
