// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the training cohort was made of; null or empty: not recorded.
 *
 * @param sex Patient's Sex as in DICOM: F, M or O
 * @param age years at the start of chemotherapy
 * @param cN levels of the clinical N stage
 */
public record Eligibility(List<String> sex, @Nullable Range age, List<String> cN) {
  private static final List<String> SEXES = List.of("F", "M", "O");

  public Eligibility {
    sex = List.copyOf(sex);
    cN = List.copyOf(cN);
    if (!SEXES.containsAll(sex)) {
      throw new IllegalArgumentException("sex must hold F, M or O");
    }
    if (!ClinicalVariable.CN.levels().containsAll(cN)) {
      throw new IllegalArgumentException(
          "cN must hold levels of " + String.join(", ", ClinicalVariable.CN.levels()));
    }
  }
}
