// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.ibsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.FeatureVector;
import io.axilla.radiomics.GeneratedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
