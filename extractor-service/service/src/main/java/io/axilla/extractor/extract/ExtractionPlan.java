// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.radiomics.parameters.ParameterException;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.parameters.Preset;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How cases are measured: as a PyRadiomics parameter file says. */
public record ExtractionPlan(ParameterFile parameters) {
  /** The settings of the study. */
  public static ExtractionPlan study() {
    return new ExtractionPlan(Preset.WANG2024.parameters());
  }

  /**
   * A PyRadiomics parameter file.
   *
   * @throws ParameterException if it is wrong, or asks for what is not available
   */
  public static ExtractionPlan read(Path parameters) throws IOException {
    return new ExtractionPlan(ParameterFile.read(parameters));
  }

  /** The same with the standard's way wherever PyRadiomics departs from it. */
  public ExtractionPlan ibsi() {
    return new ExtractionPlan(parameters.ibsi());
  }

  public ExtractionSettings settings() {
    return parameters.settings();
  }

  /** The label that the file names, for label images with several. */
  OptionalInt label() {
    return parameters.label();
  }
}
