// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

/** Where a document stands at one destination. */
public enum DocumentState {
  /** To be sent, perhaps again. */
  QUEUED,
  /** Not sent for a reason that is looked at again from time to time. */
  HELD,
  /** The destination has it. */
  DELIVERED,
  /** Refused for good; can be replayed. */
  FAILED,
  /** Outdated before it was delivered. */
  DROPPED
}
