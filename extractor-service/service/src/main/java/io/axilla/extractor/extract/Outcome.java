// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param error why it has no features; null if it has
 * @param digest of its input; empty where it has no features
 * @param isKept whether the features are those of an earlier run, to be read from there
 */
record Outcome(@Nullable String error, String digest, List<Column> columns, boolean isKept) {
  static Outcome measured(String digest, List<Column> columns) {
    return new Outcome(null, digest, columns, false);
  }

  static Outcome kept(String digest) {
    return new Outcome(null, digest, List.of(), true);
  }

  static Outcome failed(String error) {
    return new Outcome(error.replaceAll("\\s*\\R\\s*", " "), "", List.of(), false);
  }
}
