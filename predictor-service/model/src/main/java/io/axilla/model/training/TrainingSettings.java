// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a training. What a settings file leaves out is the paper's way.
 *
 * @param name of the model, shown with every result
 * @param modelVersion the site's own version
 * @param intendedUse shown with every result
 * @param description where the cohort is from, in one sentence
 * @param demonstration whether the cohort is made up
 * @param split how patients are divided into train and test
 * @param trainShare of a random split
 * @param folds of cross-validation, where the split is not given
 * @param lambda which point of the path is taken
 * @param score how the radiomics score of the train patients is made for the regression
 * @param resamples of the whole pipeline
 * @param maximumMissedRate of patients called free of tumour, the largest share with residual
 *     disease that the site accepts
 * @param seed of everything that is drawn
 */
public record TrainingSettings(
    String name,
    String modelVersion,
    String intendedUse,
    String description,
    boolean demonstration,
    Split split,
    double trainShare,
    int folds,
    LambdaRule lambda,
    ScoreKind score,
    int resamples,
    double maximumMissedRate,
    long seed) {

  /** How patients are divided; a patient is on one side only, since each is one row. */
  public enum Split {
    /** As the column {@code split} of clinical.csv says. */
    GIVEN,
    /** At random, the paper's way. */
    RANDOM,
    /** At random within each outcome. */
    STRATIFIED,
    /** All patients train; only resampling judges the model. */
    NONE
  }

  /** Which lambda. */
  public enum LambdaRule {
    /** The best cross-validated deviance, the paper's way. */
    MIN,
    /** The largest lambda within one standard error of it. */
    ONE_SE
  }

  /** The score that the regression is fitted to. */
  public enum ScoreKind {
    /** Of the patients that the signature was fitted on: the paper's way, and too good. */
    IN_SAMPLE,
    /** Of each fold from a signature that was fitted without it. */
    CROSS_FITTED
  }

  /** The paper's choices. */
  public static final TrainingSettings PAPER =
      new TrainingSettings(
          "Axillary pCR model",
          "1",
          "Research use only. Not validated for any clinical decision.",
          "A cohort that its trainer did not describe.",
          false,
          Split.GIVEN,
          0.7,
          10,
          LambdaRule.MIN,
          ScoreKind.IN_SAMPLE,
          200,
          0.05,
          1);

  public TrainingSettings {
    require(trainShare > 0 && trainShare < 1, "trainShare is above 0 and below 1");
    require(folds >= 3, "folds is 3 or more");
    require(resamples >= 0, "resamples is 0 or more");
    require(
        maximumMissedRate > 0 && maximumMissedRate < 1, "maximumMissedRate is above 0 and below 1");
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  public static TrainingSettings parse(String json) {
    try {
      Stated stated =
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build()
              .readValue(json, Stated.class);
      return stated.overPaper();
    } catch (JsonProcessingException e) {
      String text = String.valueOf(e.getOriginalMessage());
      throw new IllegalArgumentException(
          text.replaceAll(" of type `[^`]*`", "")
              .replaceAll("\\s*\\(class [^)]*\\)", "")
              .replaceAll("\\s+", " "),
          e);
    }
  }

  /** What a file states; null where it leaves the paper's way. */
  private record Stated(
      @Nullable String name,
      @Nullable String modelVersion,
      @Nullable String intendedUse,
      @Nullable String description,
      @Nullable Boolean demonstration,
      @Nullable Split split,
      @Nullable Double trainShare,
      @Nullable Integer folds,
      @Nullable LambdaRule lambda,
      @Nullable ScoreKind score,
      @Nullable Integer resamples,
      @Nullable Double maximumMissedRate,
      @Nullable Long seed) {
    TrainingSettings overPaper() {
      return new TrainingSettings(
          or(name, PAPER.name),
          or(modelVersion, PAPER.modelVersion),
          or(intendedUse, PAPER.intendedUse),
          or(description, PAPER.description),
          or(demonstration, PAPER.demonstration),
          or(split, PAPER.split),
          or(trainShare, PAPER.trainShare),
          or(folds, PAPER.folds),
          or(lambda, PAPER.lambda),
          or(score, PAPER.score),
          or(resamples, PAPER.resamples),
          or(maximumMissedRate, PAPER.maximumMissedRate),
          or(seed, PAPER.seed));
    }

    private static <T> T or(@Nullable T stated, T otherwise) {
      return stated == null ? otherwise : stated;
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
