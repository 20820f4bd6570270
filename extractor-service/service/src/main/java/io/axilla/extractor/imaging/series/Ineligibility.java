// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

/** Why a series, though it may be readable, is not taken by the pipeline. */
public enum Ineligibility {
  /** Fewer slices than {@link EligibilityRules#minSlices}. */
  TOO_FEW_SLICES,
  /** The slices' normal is further from the patient's length than the rules allow. */
  NOT_AXIAL,
  /** Slices lie further apart than the rules allow. */
  SLICES_TOO_THICK,
  /** A secondary capture: a picture of a picture. */
  SECONDARY_CAPTURE
}
