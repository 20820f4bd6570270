// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a model.
 *
 * @param instructionId the person's instruction; null when the configuration decides
 */
record RoleChange(
    Sha256 model,
    ModelState state,
    String operator,
    String reason,
    @Nullable String instructionId,
    Instant at) {
  static final String CONFIGURATION = "configuration";

  static RoleChange byConfiguration(Sha256 model, ModelState state, String reason, Instant at) {
    return new RoleChange(model, state, CONFIGURATION, reason, null, at);
  }

  /** What follows for the model that was active so far. */
  RoleChange silencing(Sha256 formerlyActive) {
    return new RoleChange(formerlyActive, ModelState.SHADOW, operator, reason, instructionId, at);
  }
}
