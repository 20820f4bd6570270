// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.ImageReader;
import io.axilla.radiomics.parameters.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Volumes of many kinds under many parameter files, and under random ones. Authority: PyRadiomics
 * 3.0.1, run by {@code src/test/python/seeded_volumes.py}; where it fails this must fail, and where
 * it leaves out an image because the volume is too small, or shape2D because the mask does not suit
 * it, too. {@code AXILLA_SEEDED} names a folder that the script has filled; without one it is run
 * for a few volumes.
 */
class SeededVolumesTest {
  private static final Logger LOG = LoggerFactory.getLogger(SeededVolumesTest.class);
  private static final int VOLUMES = 20;
  private static final double RELATIVE = 1e-6;

  /** What is zero but for rounding, in the original as here. */
  private static final double NOISE = 1e-9;

  /** The same for lengths, which are roots of it. */
  private static final double NOISE_OF_LENGTHS = 1e-6;

  private final List<String> apart = new ArrayList<>();
  private final Map<String, Double> worst = new TreeMap<>();
  private int compared;
  private int refused;

  @Test
  void every_volume_agrees(@TempDir Path scratch) throws IOException, InterruptedException {
    String place = System.getenv("AXILLA_SEEDED");
    Path folder = scratch;
    if (place != null) {
      folder = Path.of(place);
    } else {
      PyRadiomics.required().run("seeded_volumes.py", folder, String.valueOf(VOLUMES));
    }
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path table : tables) {
      compare(table);
    }
    LOG.info(
        "{} tables, {} values compared, {} refused by both; worst relative error: {}",
        tables.size(),
        compared,
        refused,
        worst);
    assertThat(apart).isEmpty();
    assertThat(tables).isNotEmpty();
  }

  private void compare(Path table) throws IOException {
    String[] name = String.valueOf(table.getFileName()).replace(".csv", "").split("_");
    Volume image = ImageReader.readVolume(table.resolveSibling(name[0] + "_image.nrrd"));
    ParameterFile file = ParameterFile.read(table.resolveSibling(name[1] + ".yaml"));
    Volume labels = ImageReader.readVolume(table.resolveSibling(name[0] + "_mask.nrrd"));
    Mask mask = Mask.ofLabel(labels, file.label().orElse(1));
    boolean hasOtherLabels = Arrays.stream(labels.toDoubles()).anyMatch(label -> label > 1);
    List<String> lines = Files.readAllLines(table);
    boolean failed = lines.get(0).startsWith("ERROR");
    Extraction actual;
    try {
      actual = FeatureExtractor.extract(image, mask, file, 1);
    } catch (ExtractionException e) {
      boolean leftOut =
          e.code() == ExtractionException.Code.IMAGE_TOO_SMALL
              || (e.code() == ExtractionException.Code.UNSUPPORTED_SETTING
                  && lines.stream().noneMatch(line -> line.startsWith("original_shape2D_")));
      if (!failed && !leftOut) {
        apart.add(table.getFileName() + ": " + e.getMessage());
      }
      refused++;
      return;
    }
    if (failed) {
      apart.add(table.getFileName() + ": PyRadiomics fails, " + lines.get(0));
      return;
    }
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : lines) {
      expected.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1));
    }
    List<String> columns = new ArrayList<>(actual.diagnostics().keySet());
    actual.features().names().forEach(column -> columns.add(column.toString()));
    if (!columns.equals(List.copyOf(expected.keySet()))) {
      apart.add(table.getFileName() + ": other columns");
      return;
    }
    Map<String, Double> features = actual.features().toMap();
    expected.forEach(
        (column, reference) -> {
          String where = table.getFileName() + " " + column;
          if (!column.startsWith("diagnostics_")) {
            compareValue(where, features.get(column), Reference.number(reference));
          } else if (!column.contains("_Versions_")
              && !(hasOtherLabels && column.equals("diagnostics_Mask-original_Hash"))) {
            compareText(where, String.valueOf(actual.diagnostics().get(column)), reference);
          }
        });
  }

  private void compareValue(String where, double value, double reference) {
    compared++;
    double noise = where.contains("_shape") ? NOISE_OF_LENGTHS : NOISE;
    boolean isNoise = Math.abs(value - reference) <= noise;
    if (Double.compare(value, reference) == 0) {
      return;
    }
    if (!isNoise) {
      String column = where.substring(where.indexOf(' ') + 1);
      String family = column.split("_")[1] + (column.startsWith("log-") ? " of LoG" : "");
      worst.merge(family, Reference.relativeError(value, reference), Math::max);
    }
    if (!(isNoise || Math.abs(value - reference) <= RELATIVE * Math.abs(reference))) {
      apart.add(where + ": " + value + ", not " + reference);
    }
  }

  /** Texts are equal but for the last digits of their numbers. */
  private void compareText(String where, String text, String reference) {
    String[] words = text.split("[ ,()]+");
    String[] expected = reference.split("[ ,()]+");
    boolean equal =
        words.length == expected.length
            && text.replaceAll("[-+0-9.e]", "").equals(reference.replaceAll("[-+0-9.e]", ""));
    for (int n = 0; equal && n < words.length; n++) {
      equal = words[n].equals(expected[n]) || isClose(words[n], expected[n]);
    }
    if (!equal) {
      apart.add(where + ": " + text + ", not " + reference);
    }
  }

  private static boolean isClose(String a, String b) {
    try {
      double difference = Double.parseDouble(a) - Double.parseDouble(b);
      return Math.abs(difference) <= 1e-9 + 1e-12 * Math.abs(Double.parseDouble(b));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
