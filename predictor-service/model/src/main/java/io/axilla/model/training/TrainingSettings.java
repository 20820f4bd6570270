// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.statistics.Choices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a training, named. Defaults are the study's; docs/training.md describes every one.
 *
 * @param analysis thresholds of the analysis: ICC, t test, correlation, intervals, curves
 * @param iccFilter whether features must pass the reader agreement; without second readings they
 *     all pass
 * @param tTestFilter whether features must pass the t test
 * @param choices rule of the penalty, kind of score, clinical terms of the combined model
 * @param split train and test; null: as given where the clinical table has a column {@code split},
 *     else at random 7:3
 * @param folds of cross-validation
 * @param foldsSubtype of cross-validation in a subtype
 * @param seed of every random choice
 * @param resamples of the whole pipeline, for optimism, selection frequency and intervals
 * @param permutations for the importance of features
 * @param maximumMissedRate largest share of patients with residual disease that a rule may take for
 *     pCR
 * @param anticipatedNagelkerkeR2 for the sample-size criteria
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingSettings(
    ModelTexts model,
    Settings analysis,
    boolean iccFilter,
    boolean tTestFilter,
    Choices choices,
    @Nullable Split split,
    int folds,
    int foldsSubtype,
    long seed,
    int resamples,
    int permutations,
    double maximumMissedRate,
    double anticipatedNagelkerkeR2) {
  /** 7:3, as in the study. */
  static final double STUDY_SHARE = 0.7;

  /**
   * What stands in the model file as it is.
   *
   * @param cohort where the patients are from, in one sentence
   * @param maskProtocol how the masks were drawn; null: not recorded
   * @param sex Patient's Sex as in DICOM of the patients enrolled; empty: not recorded
   * @param extractionDigest of the extraction settings that measured the features
   * @param impute whether the file lets medians and modes stand in for missing values at
   *     prediction; else a case waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ModelTexts(
      String name,
      String version,
      String intendedUse,
      String cohort,
      @Nullable String maskProtocol,
      List<String> sex,
      String extractionDigest,
      boolean demonstration,
      boolean impute) {
    public ModelTexts {
      sex = List.copyOf(sex);
    }
  }

  public TrainingSettings {
    require(folds >= 3 && folds <= 100, "n_folds must be from 3 to 100");
    require(foldsSubtype >= 3 && foldsSubtype <= 100, "n_folds_subtype must be from 3 to 100");
    require(resamples >= 0 && resamples <= 10_000, "resamples must be from 0 to 10000");
    require(permutations >= 1 && permutations <= 1000, "permutations must be from 1 to 1000");
    require(
        maximumMissedRate > 0 && maximumMissedRate < 1,
        "maximum_missed_rate must be above 0 and below 1");
    require(
        anticipatedNagelkerkeR2 > 0 && anticipatedNagelkerkeR2 < 1,
        "anticipated_nagelkerke_r2 must be above 0 and below 1");
  }

  /** The split that holds, given what the folder brings. */
  Split splitOf(SiteCohort.Given given) {
    if (split != null) {
      return split;
    }
    Split.Kind kind = given.split() ? Split.Kind.GIVEN : Split.Kind.RANDOM;
    return new Split(kind, STUDY_SHARE, null, List.of());
  }

  /** With the filters that are switched off letting everything pass. */
  Settings effective() {
    return new Settings(
        analysis.dataset(),
        iccFilter ? analysis.iccThreshold() : Double.NEGATIVE_INFINITY,
        tTestFilter ? analysis.tTestPThreshold() : Double.POSITIVE_INFINITY,
        analysis.correlationThreshold(),
        analysis.nLambda(),
        analysis.confidence(),
        analysis.hlGroups(),
        analysis.dcaFrom(),
        analysis.dcaTo(),
        analysis.dcaBy(),
        analysis.lowessF());
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
