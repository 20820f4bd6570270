// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Scope;
import java.util.function.Function;

/** One result for the train rows, the test rows, and all. */
public record ByScope<T>(T train, T test, T all) {
  static <T> ByScope<T> of(Function<Scope, T> result) {
    return new ByScope<>(
        result.apply(Scope.TRAIN), result.apply(Scope.TEST), result.apply(Scope.ALL));
  }

  public T of(Scope scope) {
    return switch (scope) {
      case TRAIN -> train;
      case TEST -> test;
      case ALL -> all;
    };
  }
}
