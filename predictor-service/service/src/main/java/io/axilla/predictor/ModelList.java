// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import java.time.Instant;
import java.util.List;

/** The models of a site, the active one first, and files that are none. */
public record ModelList(List<Entry> models, List<RefusedModelFile> refused) {
  /**
   * A model.
   *
   * @param role ACTIVE, SHADOW or RETIRED
   * @param since when it got the role
   * @param by who gave it
   */
  public record Entry(
      String digest,
      String name,
      String modelVersion,
      boolean demonstration,
      String settingsDigest,
      String role,
      Instant since,
      String by,
      String reason) {
    static Entry of(RegisteredModel model) {
      return new Entry(
          model.digest().value(),
          model.file().name(),
          model.file().modelVersion(),
          model.file().demonstration(),
          model.file().settingsDigest(),
          model.state().name(),
          model.since(),
          model.operator(),
          model.reason());
    }
  }
}
