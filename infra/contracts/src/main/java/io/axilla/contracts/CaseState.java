// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Where a case stands. Each state is said only by the stage that owns it. */
public enum CaseState {
  /** A chosen study is still streaming in (extractor). */
  RECEIVING,
  /** Something is missing, named by codes (extractor). */
  WAITING,
  /** A contradiction that waiting does not cure (extractor). */
  REFUSED,
  /** Matched; features are being computed (extractor). */
  EXTRACTING,
  /** Features are there; waiting for clinical values or a model, named by codes (predictor). */
  SCORING,
  /** Scored, but the number is not given, for reasons named by codes (predictor). */
  WITHHELD,
  /** A reader has to release the result (reporter). */
  CONFIRMING,
  /** Documents are being delivered (reporter). */
  REPORTING,
  /** Every destination has the documents (reporter). */
  DELIVERED,
  /** A result that went out was taken back (reporter). */
  WITHDRAWN,
  /** Work failed for good, for a reason named by a code (any stage). */
  FAILED,
  /** Nothing more is done for this case (extractor). */
  CLOSED
}
