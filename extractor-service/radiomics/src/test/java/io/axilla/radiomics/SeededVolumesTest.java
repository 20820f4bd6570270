// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.ImageReader;
import io.axilla.radiomics.parameters.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Volumes of many kinds under many parameter files. Authority: PyRadiomics 3.0.1, run by {@code
 * src/test/python/seeded_volumes.py}; where it fails this must fail, and where it leaves out an
 * image because the volume is too small, too.
 */
class SeededVolumesTest {
  private static final double RELATIVE = 1e-6;

  /** What is zero but for rounding, in the original as here. */
  private static final double NOISE = 1e-9;

  /** The same for lengths, which are roots of it. */
  private static final double NOISE_OF_LENGTHS = 1e-6;

  @Test
  void every_volume_agrees() throws IOException {
    String place = System.getenv("AXILLA_SEEDED");
    assumeTrue(place != null, "no seeded volumes: run seeded_volumes.py and set AXILLA_SEEDED");
    Path folder = Path.of(String.valueOf(place));
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    List<String> apart = new ArrayList<>();
    for (Path table : tables) {
      compare(table, apart);
    }
    assertThat(apart).isEmpty();
    assertThat(tables).isNotEmpty();
  }

  private static void compare(Path table, List<String> apart) throws IOException {
    String[] name = String.valueOf(table.getFileName()).replace(".csv", "").split("_");
    Volume image = ImageReader.readVolume(table.resolveSibling(name[0] + "_image.nrrd"));
    Mask mask = ImageReader.readMask(table.resolveSibling(name[0] + "_mask.nrrd"), 1, 0);
    ParameterFile file = ParameterFile.read(table.resolveSibling(name[1] + ".yaml"));
    boolean failed = Files.readString(table).startsWith("ERROR");
    Map<String, Double> actual;
    try {
      actual = FeatureExtractor.extract(image, mask, file.settings()).toMap();
    } catch (ExtractionException e) {
      if (!failed && e.code() != ExtractionException.Code.IMAGE_TOO_SMALL) {
        apart.add(table.getFileName() + ": " + e.getMessage());
      }
      return;
    }
    if (failed) {
      apart.add(table.getFileName() + ": PyRadiomics fails, " + Files.readString(table));
      return;
    }
    Map<String, Double> expected = Reference.features(table);
    if (!List.copyOf(actual.keySet()).equals(List.copyOf(expected.keySet()))) {
      apart.add(table.getFileName() + ": other columns");
      return;
    }
    expected.forEach(
        (column, reference) -> {
          double value = actual.get(column);
          double noise = column.contains("_shape_") ? NOISE_OF_LENGTHS : NOISE;
          boolean equal =
              Double.compare(value, reference) == 0
                  || Math.abs(value - reference) <= noise + RELATIVE * Math.abs(reference);
          if (!equal) {
            apart.add(table.getFileName() + " " + column + ": " + value + ", not " + reference);
          }
        });
  }
}
