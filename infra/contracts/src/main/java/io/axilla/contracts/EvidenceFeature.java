// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * A feature that the model used, as it was measured; NaN only where its definition gives no number
 * (null in JSON).
 */
public record EvidenceFeature(String name, double value) {
  public EvidenceFeature {
    Require.matches("name", name, "(pre|post)_[A-Za-z0-9_.-]+");
    Require.that(!Double.isInfinite(value), "value is infinite");
  }
}
