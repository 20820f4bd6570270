// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.ibsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.FeatureVector;
import io.axilla.radiomics.GeneratedDocument;
import io.axilla.radiomics.parameters.ParameterFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Authority: the reference values and tolerances of IBSI 1. */
class IbsiConformanceTest {
  private static final int FEATURES = 102;

  @ParameterizedTest
  @EnumSource(Configuration.class)
  void every_feature_agrees_under_every_aggregation(Configuration configuration)
      throws IOException {
    IbsiValues values = IbsiValues.read();
    Phantoms phantom = phantom(configuration);
    for (String aggregation : configuration.aggregations()) {
      FeatureVector features = extract(phantom, configuration, aggregation, true);
      List<String> apart = new ArrayList<>();
      int compared = 0;
      for (int n = 0; n < features.size(); n++) {
        double value = features.value(n);
        var reference =
            values.of(configuration.word(), features.names().get(n).feature(), aggregation);
        if (reference.isPresent()) {
          compared++;
          if (!reference.get().agreesWith(value)) {
            apart.add(features.names().get(n) + ": " + value + ", not " + reference.get());
          }
        }
      }
      assertThat(apart).as(configuration + " " + aggregation).isEmpty();
      assertThat(compared).as(configuration + " " + aggregation).isEqualTo(FEATURES);
    }
  }

  /** Authority: the diagnostics of IBSI 1, of which these are exact in the reference. */
  @ParameterizedTest
  @CsvSource({
    "C, 45985, -939.0, 521.0, 45981, -939.0, 393.0, -1000.0, 1854.0",
    "D, 45985, -939.0, 521.0, 44465, -724.0, , -1000.0, 1854.0",
    "E, , , , 44484, -743.0, 345.0, -1111.0, 2637.0"
  })
  void the_voxels_of_each_step_are_those_of_the_standard(
      Configuration configuration,
      @Nullable String interpolated,
      @Nullable String lowest,
      @Nullable String highest,
      String left,
      String lowestLeft,
      @Nullable String highestLeft,
      String lowestOfImage,
      String highestOfImage)
      throws IOException {
    Phantoms phantom = Phantoms.ct();
    String setting = configuration.parameters("3D:avg", true) + ", padDistance: 1000";
    ParameterFile file =
        ParameterFile.parse("featureClass: {firstorder: [Mean]}\nsetting: {" + setting + "}");
    Map<String, String> columns =
        FeatureExtractor.extract(phantom.image(), phantom.mask(), file, 1).diagnostics();
    requireValue(columns, "Mask-interpolated_VoxelNum", interpolated);
    requireValue(columns, "Mask-interpolated_Minimum", lowest);
    requireValue(columns, "Mask-interpolated_Maximum", highest);
    requireValue(columns, "Mask-resegmented_VoxelNum", left);
    requireValue(columns, "Mask-resegmented_Minimum", lowestLeft);
    requireValue(columns, "Mask-resegmented_Maximum", highestLeft);
    requireValue(columns, "Image-interpolated_Size", "(100, 99, 90)");
    requireValue(columns, "Image-interpolated_Minimum", lowestOfImage);
    requireValue(columns, "Image-interpolated_Maximum", highestOfImage);
  }

  private static void requireValue(
      Map<String, String> columns, String name, @Nullable String expected) {
    if (expected != null) {
      assertThat(columns).containsEntry("diagnostics_" + name, expected);
    }
  }

  @Test
  void the_document_says_what_is_computed() throws IOException {
    ConformanceDocument document = new ConformanceDocument(IbsiValues.read());
    for (Configuration configuration : Configuration.values()) {
      Phantoms phantom = phantom(configuration);
      for (String aggregation : configuration.aggregations()) {
        document.add(
            configuration,
            aggregation,
            extract(phantom, configuration, aggregation, false),
            extract(phantom, configuration, aggregation, true));
      }
    }
    GeneratedDocument.requireCurrent(
        GeneratedDocument.ofProject("ibsi-conformance.md"), document.text());
  }

  private static Phantoms phantom(Configuration configuration) throws IOException {
    return configuration == Configuration.DIGITAL ? Phantoms.digital() : Phantoms.ct();
  }

  private static FeatureVector extract(
      Phantoms phantom, Configuration configuration, String aggregation, boolean ibsi) {
    return FeatureExtractor.extract(
        phantom.image(), phantom.mask(), configuration.settings(aggregation, ibsi));
  }
}
