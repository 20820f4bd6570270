// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NrrdReader;
import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.Interpolator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every interpolator, and the diagnostic columns of one. Authority: PyRadiomics 3.0.1. */
class InterpolatorGoldenTest {
  @ParameterizedTest
  @EnumSource
  void features_and_diagnostics_are_the_same(Interpolator interpolator) throws IOException {
    Path folder = Reference.resource("phantoms/tiny-roi");
    Volume image = NrrdReader.readVolume(folder.resolve("image.nrrd"));
    Mask mask = NrrdReader.readMask(folder.resolve("mask.nrrd"), 1);
    String name = interpolator.simpleItkName();
    Extraction extraction =
        FeatureExtractor.extract(
            image,
            mask,
            ParameterFile.parse(
                "featureClass: {firstorder: [Mean, Energy, Skewness]}\n"
                    + "setting: {resampledPixelSpacing: [1.2, 1.4, 1.6], interpolator: "
                    + name
                    + ", resegmentRange: [-100, 200]}"),
            1);
    List<String> compared = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("interpolators.csv"))) {
      String[] cells = line.split(";");
      if (cells[0].equals(name) && cells[1].startsWith("diagnostics_")) {
        assertThat(extraction.diagnostics().get(cells[1])).as(cells[1]).isEqualTo(cells[2]);
      } else if (cells[0].equals(name)) {
        double value = extraction.features().toMap().get(cells[1]);
        assertThat(Reference.relativeError(value, Reference.number(cells[2])))
            .as(cells[1])
            .isLessThan(1e-9);
        compared.add(cells[1]);
      }
    }
    assertThat(compared).hasSize(3);
  }
}
