// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import io.axilla.model.clinical.ClinicalValues;
import java.util.Map;

/**
 * A patient who does not exist.
 *
 * @param features by name, raw values
 * @param responded whether the axilla is free of tumour after chemotherapy
 */
record SimulatedPatient(Map<String, Double> features, ClinicalValues clinical, boolean responded) {
  SimulatedPatient {
    features = Map.copyOf(features);
  }

  double feature(String name) {
    return features.get(name);
  }
}
