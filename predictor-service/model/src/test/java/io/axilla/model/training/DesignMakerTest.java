// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.Design;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patients with two diseased sides: both rows share every fate. */
class DesignMakerTest {
  @TempDir Path folder;

  private static TrainingSettings settings(String json) {
    return TrainingSettingsReader.read(
        json.getBytes(StandardCharsets.UTF_8), TrainingSettingsReader.study(), "0".repeat(64));
  }

  /** Of every third patient both sides, of the others one. */
  private SiteCohort twoSided() throws IOException {
    new SimulatedSite(150, 5, 11).write(folder);
    for (String file : new String[] {"clinical.csv", "features.csv"}) {
      StringBuilder both = new StringBuilder();
      int number = 0;
      Map<String, Integer> numbers = new HashMap<>();
      for (String line : Files.readAllLines(folder.resolve(file))) {
        String patient = line.substring(0, line.indexOf(','));
        if (patient.equals("patient_id")) {
          both.append(line).append(",side\n");
          continue;
        }
        int own = numbers.computeIfAbsent(patient, key -> numbers.size());
        both.append(line).append(",LEFT\n");
        if (own % 3 == 0) {
          both.append(line).append(",right\n");
        }
        number++;
      }
      assertThat(number).isPositive();
      Files.writeString(folder.resolve(file), both);
    }
    return SiteCohortReader.read(folder, TrainingSettingsReader.study());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"random\"}",
        "{\"kind\": \"stratified\", \"train_share\": 0.6}",
        "{\"kind\": \"date\", \"test_from\": \"2022-01-01\"}",
        "{\"kind\": \"site\", \"test_sites\": [\"south\"]}",
        "{\"kind\": \"none\"}"
      })
  void patients_never_straddle_split_folds_or_resamples(String split) throws IOException {
    SiteCohort site = twoSided();
    TrainingSettings settings =
        settings("{\"resamples\": 20, \"n_folds\": 5, \"split\": " + split + "}");

    Design design = new DesignMaker(site, settings).make();

    assertThat(site.cohort().size()).isEqualTo(200);
    assertThat(site.patients(IntStream.range(0, 200).toArray())).isEqualTo(150);
    Map<Integer, Set<Integer>> folds = new HashMap<>();
    Map<Integer, Set<Boolean>> sides = new HashMap<>();
    for (int row = 0; row < 200; row++) {
      folds.computeIfAbsent(site.patient().get(row), k -> new HashSet<>()).add(design.fold()[row]);
      sides.computeIfAbsent(site.patient().get(row), k -> new HashSet<>()).add(design.train()[row]);
      assertThat(design.fold()[row] > 0).isEqualTo(design.train()[row]);
    }
    assertThat(folds.values()).allSatisfy(own -> assertThat(own).hasSize(1));
    assertThat(sides.values()).allSatisfy(own -> assertThat(own).hasSize(1));
    int[] train = IntStream.range(0, 200).filter(row -> design.train()[row]).toArray();
    for (int[] resample : design.resamples()) {
      Map<Integer, Integer> drawn = new HashMap<>();
      IntStream.of(resample).forEach(i -> drawn.merge(train[i], 1, Integer::sum));
      for (int row : train) {
        for (int other : train) {
          if (site.patient().get(row).equals(site.patient().get(other))) {
            assertThat(drawn.get(row)).isEqualTo(drawn.get(other));
          }
        }
      }
    }
  }

  @Test
  void folds_are_even_and_the_same_for_the_same_seed() throws IOException {
    SiteCohort site = twoSided();
    Design design = new DesignMaker(site, settings("{\"seed\": 9}")).make();
    Design again = new DesignMaker(site, settings("{\"seed\": 9}")).make();
    Design other = new DesignMaker(site, settings("{\"seed\": 10}")).make();

    assertThat(again.fold()).isEqualTo(design.fold());
    assertThat(again.train()).isEqualTo(design.train());
    assertThat(other.train()).isNotEqualTo(design.train());
    long[] sizes = new long[11];
    Arrays.stream(design.fold()).forEach(fold -> sizes[fold]++);
    for (int fold = 1; fold <= 10; fold++) {
      assertThat(sizes[fold]).isBetween(9L, 22L);
    }
  }

  @Test
  void what_a_split_needs_and_the_table_lacks_is_said() throws IOException {
    SiteCohort site = twoSided();

    assertThatThrownBy(
            () -> new DesignMaker(site, settings("{\"split\": {\"kind\": \"given\"}}")).make())
        .isInstanceOf(CohortException.class)
        .hasMessageContaining("no column split");
    assertThatThrownBy(
            () ->
                new DesignMaker(
                        site,
                        settings(
                            "{\"split\": {\"kind\": \"date\", \"test_from\": \"2010-01-01\"}}"))
                    .make())
        .isInstanceOf(CohortException.class)
        .hasMessageContaining("only 0 rows are train");
  }
}
