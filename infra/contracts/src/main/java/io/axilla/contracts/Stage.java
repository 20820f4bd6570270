// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** The part of the pipeline that owns a state or a failure. */
public enum Stage {
  /** Receiving. */
  LISTENER,
  /** Timeline, pairing, features. */
  EXTRACTOR,
  /** Clinical record, scoring. */
  PREDICTOR,
  /** Documents and delivery. */
  REPORTER
}
