// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Where a value of the patient lies beside those of the model's training cohort. */
public enum ApplicabilityState {
  /** Within the 1st and 99th percentile; of a value that is no number, one that was seen. */
  INSIDE,
  /** The patient's value or the model's range is not known. */
  NOT_KNOWN,
  /** Beyond these percentiles, and beyond the extremes by a tenth of their distance at most. */
  EDGE,
  /** Further out, or never seen. */
  OUTSIDE
}
