// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.util.List;

/** A case with its features, in PyRadiomics' order. */
public record MeasuredCase(LoadedCase loaded, List<Column> columns) {
  public MeasuredCase {
    columns = List.copyOf(columns);
  }
}
