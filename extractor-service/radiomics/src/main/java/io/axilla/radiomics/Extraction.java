// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an extraction by a parameter file gives.
 *
 * @param features all that the file asks for
 * @param diagnostics the columns {@code diagnostics_...} in PyRadiomics' order, which stand before
 *     the features in its tables; empty unless additionalInfo is on
 */
public record Extraction(FeatureVector features, Map<String, String> diagnostics) {
  public Extraction {
    diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
  }
}
