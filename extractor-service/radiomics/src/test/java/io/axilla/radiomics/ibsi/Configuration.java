// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.ibsi;

import io.axilla.radiomics.parameters.ParameterFile;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.util.List;

/** How IBSI 1 has the phantoms processed, as parameter files. */
enum Configuration {
  DIGITAL(
      "digital",
      "binWidth: 1",
      "binWidth: 1",
      List.of("3D:avg", "3D:mrg", "2.5D:dmrg", "2.5D:vmrg", "2D:avg", "2D:mrg")),
  A(
      "A",
      "resegmentRange: [-500, 400], binWidth: 25",
      "resegmentRange: [-500, 400], binWidth: 25",
      List.of("2.5D:dmrg", "2.5D:vmrg", "2D:avg", "2D:mrg")),
  B(
      "B",
      "resegmentRange: [-500, 400], binCount: 32, resampledPixelSpacing: [2, 2, 0],"
          + " interpolator: sitkLinear",
      "resegmentRange: [-500, 400], binCount: 32, resampledPixelSpacing: [2, 2, 0],"
          + " interpolator: sitkLinear",
      List.of("2.5D:dmrg", "2.5D:vmrg", "2D:avg", "2D:mrg")),
  C(
      "C",
      "resegmentRange: [-1000, 400], binWidth: 25, resampledPixelSpacing: [2, 2, 2],"
          + " interpolator: sitkLinear",
      "resegmentRange: [-1000, 400], binWidth: 25, resampledPixelSpacing: [2, 2, 2],"
          + " interpolator: sitkLinear",
      List.of("3D:avg", "3D:mrg")),
  D(
      "D",
      "resegmentRange: [-3, 3], resegmentMode: sigma, binCount: 32,"
          + " resampledPixelSpacing: [2, 2, 2], interpolator: sitkLinear",
      "resegmentOutliers: 3, binCount: 32, resampledPixelSpacing: [2, 2, 2],"
          + " interpolator: sitkLinear",
      List.of("3D:avg", "3D:mrg")),
  E(
      "E",
      "resegmentRange: [-1000, 400], binCount: 32, resampledPixelSpacing: [2, 2, 2],"
          + " interpolator: sitkBSpline",
      "resegmentRange: [-1000, 400], resegmentOutliers: 3, binCount: 32,"
          + " resampledPixelSpacing: [2, 2, 2], interpolator: sitkBSpline",
      List.of("3D:avg", "3D:mrg"));

  private final String word;
  private final String pyradiomics;
  private final String standard;
  private final List<String> aggregations;

  Configuration(String word, String pyradiomics, String standard, List<String> aggregations) {
    this.word = word;
    this.pyradiomics = pyradiomics;
    this.standard = standard;
    this.aggregations = aggregations;
  }

  /** The name in the table of values. */
  String word() {
    return word;
  }

  /** Those that the manual has values for; the first is PyRadiomics' own. */
  List<String> aggregations() {
    return aggregations;
  }

  boolean resamples() {
    return standard.contains("resampledPixelSpacing");
  }

  /** The section {@code setting} of the parameter file. */
  String parameters(String aggregation, boolean ibsi) {
    return (ibsi ? "ibsi: true, " + standard : pyradiomics)
        + (aggregation.startsWith("3D") ? "" : ", force2D: true")
        + (aggregation.startsWith("2D") ? ", mergeSlices: false" : "")
        + (isMerged(aggregation) ? ", weightingNorm: no_weighting" : "");
  }

  ExtractionSettings settings(String aggregation, boolean ibsi) {
    String classes =
        "featureClass: {shape: null, firstorder: null, glcm: null, glrlm: null, glszm: null,"
            + " gldm: null, ngtdm: null}\n";
    return ParameterFile.parse(classes + "setting: {" + parameters(aggregation, ibsi) + "}")
        .settings();
  }

  private static boolean isMerged(String aggregation) {
    return aggregation.endsWith(":mrg") || aggregation.endsWith(":vmrg");
  }
}
