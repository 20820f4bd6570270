// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.ModelFile;
import io.axilla.model.demonstration.DemonstrationModel;
import io.axilla.model.training.TrainingSettings;
import io.axilla.model.training.TrainingSettingsReader;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The demonstration model and the extractor have to speak of the same settings, or every case of a
 * demonstration is refused; and the model has to be what {@code infra/demonstration/make} makes.
 */
class SettingsAgreeTest {
  private static final Path MAKE =
      Path.of(System.getProperty("axilla.root")).resolve("infra/demonstration");

  private final ModelFile model = ModelFile.parse(DemonstrationModel.shipped());
  private final String digest = ExtractionSettings.wang2024().digest();

  @Test
  void the_shipped_model_was_fitted_for_the_settings_of_the_extractor() {
    assertThat(model.settingsDigest()).isEqualTo(digest);
  }

  /** The whole takes a quarter of an hour; this is what can be told without. */
  @Test
  void the_shipped_model_was_made_with_the_settings_beside_its_command() throws IOException {
    TrainingSettings settings =
        TrainingSettingsReader.read(
            Files.readAllBytes(MAKE.resolve("settings.json")),
            TrainingSettingsReader.study(),
            digest);
    TrainingSettings.ModelTexts texts = settings.model();

    assertThat(model.name()).isEqualTo(texts.name());
    assertThat(model.modelVersion()).isEqualTo(texts.version());
    assertThat(model.demonstration()).isTrue().isEqualTo(texts.demonstration());
    assertThat(model.intendedUse()).isEqualTo(texts.intendedUse());
    assertThat(model.training().description()).isEqualTo(texts.cohort());
    assertThat(model.domain().masks().protocol()).isEqualTo(texts.maskProtocol());
    assertThat(model.domain().eligibility().sex()).isEqualTo(texts.sex());
    assertThat(model.resampling().resamples()).isEqualTo(settings.resamples());
  }

  @Test
  void the_shipped_model_names_the_phantoms_that_its_command_makes() throws IOException {
    String phantoms = "--patients 400 --read-again 60 --seed 100000";

    assertThat(model.training().description()).contains("axilla simulate " + phantoms);
    assertThat(Files.readString(MAKE.resolve("make"))).contains(phantoms);
  }
}
