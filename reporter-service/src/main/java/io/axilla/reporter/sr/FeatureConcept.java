// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a document codes a feature. Intensity statistics of the CT itself are Attenuation Coefficient
 * with a Derivation, in Hounsfield units; of a filtered image they are IBSI's concept without a
 * unit, since a filter's answer is no attenuation. What the table does not know is coded as a
 * feature, with its name beside it.
 */
record FeatureConcept(Concept name, @Nullable Concept derivation, Concept unit) {
  private static final Pattern FEATURE =
      Pattern.compile("(?:pre|post)_(.+)_(shape|firstorder|glcm|glrlm|glszm|gldm|ngtdm)_(.+)");
  private static final Concept ATTENUATION =
      new Concept("112031", "DCM", "Attenuation Coefficient");

  /** CID 7464, and the percentiles of CID 7465. */
  private static final Map<String, Concept> DERIVATIONS =
      Map.of(
          "firstorder_Mean", new Concept("373098007", "SCT", "Mean"),
          "firstorder_Median", new Concept("373099004", "SCT", "Median"),
          "firstorder_Minimum", new Concept("255605001", "SCT", "Minimum"),
          "firstorder_Maximum", new Concept("56851009", "SCT", "Maximum"),
          "firstorder_Variance", new Concept("C1711260", "UMLS", "Variance"),
          "firstorder_RootMeanSquared", new Concept("C2347976", "UMLS", "Root Mean Square"),
          "firstorder_Skewness", new Concept("126051", "DCM", "Skewness"),
          "firstorder_Kurtosis", new Concept("126052", "DCM", "Kurtosis"),
          "firstorder_10Percentile",
              new Concept("371890005", "SCT", "10th Percentile Value of population"),
          "firstorder_90Percentile",
              new Concept("371887004", "SCT", "90th Percentile Value of population"));

  private static final Map<String, Concept> UNITS =
      Map.of(
          "1", Concepts.NO_UNITS,
          "mm", new Concept("mm", "UCUM", "millimeter"),
          "mm2", new Concept("mm2", "UCUM", "square millimeter"),
          "mm3", Concepts.CUBIC_MILLIMETER,
          "/mm", new Concept("/mm", "UCUM", "per millimeter"),
          "hu", new Concept("[hnsf'U]", "UCUM", "Hounsfield unit"),
          "hu2", new Concept("[hnsf'U]2", "UCUM", "square Hounsfield unit"),
          "hu2mm3",
              new Concept("[hnsf'U]2.mm3", "UCUM", "square Hounsfield unit cubic millimeter"));

  private static final Map<String, FeatureConcept> TABLE = readTable();

  /**
   * @param feature a name such as {@code post_wavelet-LLH_glcm_JointEntropy}
   */
  static FeatureConcept of(String feature) {
    Matcher parts = FEATURE.matcher(feature);
    if (!parts.matches()) {
      return unknown();
    }
    String image = parts.group(1);
    String name = parts.group(2) + "_" + parts.group(3);
    FeatureConcept coded = Optional.ofNullable(TABLE.get(name)).orElseGet(FeatureConcept::unknown);
    if (!image.equals("original")) {
      return new FeatureConcept(coded.name(), null, Concepts.NO_UNITS);
    }
    Concept derivation = DERIVATIONS.get(name);
    return derivation == null ? coded : new FeatureConcept(ATTENUATION, derivation, coded.unit());
  }

  private static FeatureConcept unknown() {
    return new FeatureConcept(Concepts.FEATURE, null, Concepts.NO_UNITS);
  }

  private static Map<String, FeatureConcept> readTable() {
    Map<String, FeatureConcept> table = new HashMap<>();
    try (InputStream stream = FeatureConcept.class.getResourceAsStream("features.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 5))
          .forEach(
              row ->
                  table.put(
                      row[0],
                      new FeatureConcept(
                          new Concept(row[2], row[3], row[4]), null, UNITS.get(row[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of feature codes cannot be read", e);
    }
    return Map.copyOf(table);
  }
}
