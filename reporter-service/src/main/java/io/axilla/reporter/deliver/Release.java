// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

/** When a result may leave. */
public enum Release {
  /** As soon as it is there. */
  AUTOMATIC,
  /** When a reader has confirmed it. */
  AFTER_CONFIRMATION
}
