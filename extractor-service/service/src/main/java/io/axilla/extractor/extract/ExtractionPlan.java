// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.radiomics.parameters.ParameterException;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * How cases are measured.
 *
 * @param label the label that a parameter file names, for label images with several
 * @param diagnostics whether PyRadiomics' diagnostic columns are wanted
 */
public record ExtractionPlan(ExtractionSettings settings, OptionalInt label, boolean diagnostics) {
  /** The settings of the study. */
  public static ExtractionPlan study() {
    return new ExtractionPlan(ExtractionSettings.wang2024(), OptionalInt.empty(), false);
  }

  /**
   * A PyRadiomics parameter file.
   *
   * @throws ParameterException if it is wrong, or asks for what is not available
   */
  public static ExtractionPlan read(Path parameters) throws IOException {
    ParameterFile file = ParameterFile.read(parameters);
    return new ExtractionPlan(file.settings(), file.label(), file.additionalInfo());
  }

  /** The same with the standard's way wherever PyRadiomics departs from it. */
  public ExtractionPlan ibsi() {
    return new ExtractionPlan(settings.ibsi(), label, diagnostics);
  }
}
