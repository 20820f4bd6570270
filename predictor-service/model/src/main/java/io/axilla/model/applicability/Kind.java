// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

/** What kind of thing is compared with the training cohort. The names are parts of codes. */
public enum Kind {
  /** A feature that the model uses, or the radiomics score that it makes of them. */
  FEATURES,
  /** Volume of a mask, or the ratio of both. */
  MASKS,
  /** A clinical term of the model. */
  CLINICAL_VALUES,
  /** How a scan was made. */
  ACQUISITION,
  /** Sex, age, clinical N stage. */
  ELIGIBILITY
}
