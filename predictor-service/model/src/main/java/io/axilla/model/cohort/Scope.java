// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.util.Locale;

/** Which patients a number is about. */
public enum Scope {
  TRAIN,
  TEST,
  ALL;

  /** The name in results. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
