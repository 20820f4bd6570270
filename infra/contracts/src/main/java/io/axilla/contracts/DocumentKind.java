// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** What the reporter writes. */
public enum DocumentKind {
  /** Measurements that the prediction rests on (TID 1500 with TID 1411 groups). */
  EVIDENCE,
  /** The answer (TID 1500 with a TID 1501 group). */
  PREDICTION,
  /** A mask that was not a SEG, or was resampled, as our own SEG. */
  SEGMENTATION,
  /** Supersedes a prediction and gives no number. */
  WITHDRAWAL
}
