// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import java.util.function.Function;

/** One result for each of the three models that are compared. */
public record ByModel<T>(T clinical, T radiomics, T combined) {
  <R> ByModel<R> map(Function<T, R> result) {
    return new ByModel<>(result.apply(clinical), result.apply(radiomics), result.apply(combined));
  }
}
