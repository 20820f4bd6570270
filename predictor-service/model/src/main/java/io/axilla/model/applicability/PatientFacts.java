// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.cohort.Scan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient.
 *
 * @param features values by name, NaN where a feature has none
 * @param preVolumeMm3 volume of the mask before chemotherapy, cubic millimetres; null: not known
 * @param postVolumeMm3 of the mask after it
 * @param clinical values as they are recorded; what a model would put in their place is not one
 * @param pre how the scan before chemotherapy was made
 * @param post how the scan after it was made
 * @param sex Patient's Sex as in DICOM: F, M or O; null: not known
 */
public record PatientFacts(
    Map<String, Double> features,
    @Nullable Double preVolumeMm3,
    @Nullable Double postVolumeMm3,
    ClinicalValues clinical,
    Scan pre,
    Scan post,
    @Nullable String sex) {
  /** The feature that measures the mask before chemotherapy as training does. */
  public static final String PRE_VOLUME = "pre_original_shape_MeshVolume";

  /** The feature that measures the mask after chemotherapy as training does. */
  public static final String POST_VOLUME = "post_original_shape_MeshVolume";

  public PatientFacts {
    features = Map.copyOf(features);
  }

  /** With the masks' volumes as the features have them. */
  public static PatientFacts of(
      Map<String, Double> features,
      ClinicalValues clinical,
      Scan pre,
      Scan post,
      @Nullable String sex) {
    return new PatientFacts(
        features, features.get(PRE_VOLUME), features.get(POST_VOLUME), clinical, pre, post, sex);
  }

  @Override
  public String toString() {
    return "PatientFacts[" + features.size() + " features]";
  }
}
