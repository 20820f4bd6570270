// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.ModelRef;
import io.axilla.contracts.Sha256;
import io.axilla.model.ModelFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model and what people decided about it.
 *
 * @param since when it got its state
 * @param operator who gave it
 * @param instructionId the instruction; null when the configuration gave it
 */
record RegisteredModel(
    Sha256 digest,
    ModelFile file,
    ModelState state,
    Instant since,
    String operator,
    String reason,
    @Nullable String instructionId) {
  ModelRef ref() {
    return new ModelRef(
        digest,
        file.name(),
        file.modelVersion(),
        file.demonstration(),
        file.training().patients(),
        file.training().rate(),
        file.intendedUse());
  }

  /**
   * From when on its results could be: a person's activation is part of what a result rests on, a
   * start of the process is not.
   */
  Instant effective() {
    return instructionId == null ? Instant.MIN : since;
  }
}
