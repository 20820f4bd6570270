// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.radiomics.parameters.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small images and masks as NRRD, and settings that are quick. */
final class Phantoms {
  private static final int SIDE = 6;

  private Phantoms() {}

  static Extraction extraction() {
    ParameterFile file =
        ParameterFile.parse(
            """
            featureClass: {firstorder: [Mean, Range], shape: [MeshVolume]}
            setting: {additionalInfo: false}
            """);
    return new Extraction(new ExtractionPlan(file));
  }

  static Path image(Path file, int offset) throws IOException {
    StringBuilder values = new StringBuilder();
    for (int n = 0; n < SIDE * SIDE * SIDE; n++) {
      values.append((n * 37 + offset) % 101).append(' ');
    }
    return write(file, "short", values);
  }

  /** A box in the middle; the label grows along k where there are several. */
  static Path mask(Path file, int labels) throws IOException {
    StringBuilder values = new StringBuilder();
    for (int k = 0; k < SIDE; k++) {
      for (int j = 0; j < SIDE; j++) {
        for (int i = 0; i < SIDE; i++) {
          boolean isInside = i > 0 && i < 5 && j > 0 && j < 5 && k > 0 && k < 5;
          values.append(isInside ? 1 + (k - 1) * labels / 4 : 0).append(' ');
        }
      }
    }
    return write(file, "uchar", values);
  }

  private static Path write(Path file, String type, StringBuilder values) throws IOException {
    String header =
        """
        NRRD0004
        type: %s
        dimension: 3
        space: left-posterior-superior
        sizes: 6 6 6
        space directions: (1,0,0) (0,1,0) (0,0,1)
        encoding: text
        space origin: (0,0,0)

        """
            .formatted(type);
    return Files.writeString(file, header + values + "\n");
  }
}
