// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

/** Why a study stays out of the timeline. */
public enum StudyExclusion {
  /** It shows other parts of the body only. */
  NOT_THORAX,
  /** It was not made to look at: it guided a needle, corrected a PET, planned a therapy. */
  NOT_DIAGNOSTIC
}
