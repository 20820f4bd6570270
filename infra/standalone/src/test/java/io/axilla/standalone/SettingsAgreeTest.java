// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.ModelFile;
import io.axilla.model.demonstration.DemonstrationModel;
import io.axilla.radiomics.settings.ExtractionSettings;
import org.junit.jupiter.api.Test;

/**
 * The demonstration model and the extractor have to speak of the same settings, or every case of a
 * demonstration is refused.
 */
class SettingsAgreeTest {
  @Test
  void the_shipped_model_was_fitted_for_the_settings_of_the_extractor() {
    assertThat(ModelFile.parse(DemonstrationModel.shipped()).settingsDigest())
        .isEqualTo(ExtractionSettings.wang2024().digest());
  }
}
