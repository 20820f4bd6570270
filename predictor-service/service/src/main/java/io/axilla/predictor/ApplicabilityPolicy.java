// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

/** What becomes of a probability for a patient outside of what the model was trained on. */
public enum ApplicabilityPolicy {
  /** It is not given; the reasons are. */
  WITHHOLD,
  /** It is given, and the reasons as warnings. */
  WARN
}
