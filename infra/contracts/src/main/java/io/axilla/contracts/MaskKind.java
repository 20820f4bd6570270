// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** What a mask came as. */
public enum MaskKind {
  /** DICOM Segmentation. */
  SEG,
  /** DICOM RT Structure Set. */
  RTSTRUCT,
  /** An NRRD file. */
  NRRD,
  /** A NIfTI file. */
  NIFTI,
  /** A MetaImage file. */
  META_IMAGE
}
