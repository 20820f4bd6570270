// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

/** What a registered model may do. */
enum ModelState {
  /** Its results are reported. At most one model. */
  ACTIVE,
  /** It scores and is recorded, silently. */
  SHADOW,
  /** It does nothing. */
  RETIRED
}
