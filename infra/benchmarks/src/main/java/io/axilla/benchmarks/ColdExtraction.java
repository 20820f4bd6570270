// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.FeatureVector;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;

/**
 * Measures one scan and ends: {@code IMAGE MASK THREADS}. Writes name and value of each feature.
 */
public final class ColdExtraction {
  private ColdExtraction() {}

  public static void main(String[] arguments) throws IOException {
    Scan scan = Scan.read(arguments[0], arguments[1]);
    FeatureVector features =
        FeatureExtractor.extract(
            scan.image(),
            scan.mask(),
            ExtractionSettings.wang2024(),
            Integer.parseInt(arguments[2]));
    StringBuilder csv = new StringBuilder("feature,value\n");
    features.toMap().forEach((name, value) -> csv.append(name + "," + value + "\n"));
    System.out.print(csv);
  }
}
