// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Whether a model's answer may leave. */
public enum ModelRole {
  /** Reported. */
  ACTIVE,
  /** Recorded only. */
  SHADOW
}
