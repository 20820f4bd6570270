// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import java.nio.file.Path;

/** Where models come from. */
public sealed interface ModelSource {
  /** The shipped demonstration model, active. */
  record Demonstration() implements ModelSource {}

  /** Every {@code *.json} of a folder; each starts silent. */
  record Folder(Path path) implements ModelSource {}

  /** None: the pipeline measures and waits. */
  record None() implements ModelSource {}

  /**
   * @param setting {@code demo}, {@code none}, or a folder
   */
  static ModelSource of(String setting) {
    return switch (setting) {
      case "demo" -> new Demonstration();
      case "none" -> new None();
      default -> new Folder(Path.of(setting));
    };
  }
}
