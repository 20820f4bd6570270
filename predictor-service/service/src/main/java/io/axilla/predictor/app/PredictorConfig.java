// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor.app;

import io.axilla.predictor.ApplicabilityPolicy;
import io.axilla.predictor.ModelSource;
import io.axilla.predictor.PredictorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of the predictor, {@code axilla.predictor.*}. */
@ConfigMapping(prefix = "axilla.predictor")
public interface PredictorConfig {
  /**
   * Where models come from: {@code demo} is the shipped demonstration model, active; {@code none}
   * lets the pipeline measure and wait; anything else is a folder of model files, each of which
   * starts silent until a person activates it.
   */
  @WithDefault("none")
  String model();

  /**
   * For a patient outside of what the model was trained on, {@code withhold} gives no probability
   * and says why; {@code warn} gives it and warns.
   */
  @WithDefault("withhold")
  ApplicabilityPolicy applicability();

  default PredictorSettings settings() {
    return new PredictorSettings(ModelSource.of(model()), applicability());
  }
}
