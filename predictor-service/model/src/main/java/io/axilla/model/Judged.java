// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.Arrays;
import java.util.Locale;

/** On whom a model was judged. */
public enum Judged {
  /** The patients that it was fitted to, as they are: too favourable. */
  APPARENT,
  /** The same, less the optimism that resamples of the whole pipeline show. */
  CORRECTED,
  /** Patients of the cohort that were set aside. */
  TEST,
  /** Patients of another cohort. */
  EXTERNAL,
  /** The patients that it was fitted to, each by a model made without the patient. */
  CROSS_VALIDATED;

  /** The word in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Judged ofWord(String word) {
    return Arrays.stream(values())
        .filter(judged -> judged.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "data must be apparent, corrected, test, external or cross-validated"));
  }
}
