// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.model.Judged;
import io.axilla.model.ModelFile;
import io.axilla.model.Performance;
import io.axilla.model.Reference;
import io.axilla.model.Spread;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationModelTest {
  private static final int LARGEST_FILE = 400_000;
  private static final double MARGIN = 0.1;

  private final ModelFile model = ModelFile.parse(DemonstrationModel.shipped());

  @Test
  void it_says_what_it_is() {
    assertThat(model.demonstration()).isTrue();
    assertThat(model.name()).contains("demonstration model, phantom data");
    assertThat(model.intendedUse()).contains("for no patient").contains("Not for clinical use");
    assertThat(model.training().description()).contains("axilla simulate").contains("no patient");
    assertThat(model.clinicalVariables())
        .extracting(variable -> variable.columnName())
        .containsExactly("cN", "er_pct", "her2_status", "ki67_pct");
    assertThat(model.imputation()).isEmpty();
  }

  @Test
  void it_has_all_that_a_model_file_can_say_and_is_small() {
    assertThat(model.formatVersion()).isEqualTo(2);
    assertThat(model.radscore().orElseThrow().features()).isNotEmpty();
    assertThat(model.domain().acquisition().pre().manufacturers()).isNotEmpty();
    assertThat(model.domain().masks().protocol()).isNotBlank();
    assertThat(model.domain().eligibility().sex()).containsExactly("F");
    assertThat(model.resampling().resamples()).isEqualTo(200);
    assertThat(DemonstrationModel.shipped()).hasSizeLessThan(LARGEST_FILE);
  }

  /** Phantoms respond by chance too: a model that knew all would have looked at the answers. */
  @Test
  void its_worth_is_that_of_a_model_which_can_be_wrong() {
    List<Performance> performance = model.evidence().performance();

    assertThat(performance)
        .extracting(Performance::data)
        .containsExactly(Judged.APPARENT, Judged.CORRECTED, Judged.CROSS_VALIDATED, Judged.TEST);
    assertThat(performance).allMatch(one -> one.auc().value() > 0.65 && one.auc().value() < 0.95);
    assertThat(performance.get(1).auc().value()).isLessThan(performance.get(0).auc().value());
  }

  /**
   * Both pairs are of other bodies than the simulator's. Authority: their features as PyRadiomics
   * computed them.
   */
  @ParameterizedTest
  @ValueSource(strings = {"phantom", "sarcoma"})
  void scans_of_other_bodies_are_outside_of_its_domain(String pair) throws IOException {
    SortedMap<String, Double> features = Reference.pair(pair);

    List<String> outside =
        Stream.concat(
                model.radscore().orElseThrow().features().stream()
                    .filter(f -> isOutside(f.training(), features.get(f.name())))
                    .map(f -> f.name()),
                Stream.of("pre_original_shape_MeshVolume", "post_original_shape_MeshVolume")
                    .filter(name -> isOutside(volume(name), features.get(name))))
            .toList();

    assertThat(outside).isNotEmpty();
  }

  private Spread volume(String name) {
    return name.startsWith("pre_")
        ? model.domain().masks().preVolumeMm3()
        : model.domain().masks().postVolumeMm3();
  }

  private static boolean isOutside(Spread seen, double value) {
    double margin = MARGIN * (seen.max() - seen.min());
    return value < seen.min() - margin || value > seen.max() + margin;
  }
}
