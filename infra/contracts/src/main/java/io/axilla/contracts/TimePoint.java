// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** The two roles of a pair. */
public enum TimePoint {
  /** Before neoadjuvant chemotherapy. */
  PRE,
  /** After it, before surgery. */
  POST
}
