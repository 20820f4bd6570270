// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.Evidence;
import io.axilla.model.FactorTerm;
import io.axilla.model.Judged;
import io.axilla.model.ModelFile;
import io.axilla.model.Performance;
import io.axilla.model.Resampling;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The new version of a model's file.
 *
 * @param model as it was
 * @param validation of it on the patients of the update
 * @param patients how many these are
 * @param software what updates
 */
record UpdatedFile(ModelFile model, Validation validation, int patients, String software) {
  private static final int LONGEST_VERSION = 64;

  /**
   * @param training what it was fitted to
   * @param what was updated, in words
   */
  ModelFile of(
      double intercept,
      List<Term> terms,
      TrainingSummary training,
      @Nullable Resampling resampling,
      String what) {
    return new ModelFile(
        model.name(),
        version(),
        model.demonstration(),
        model.intendedUse(),
        model.settingsDigest(),
        intercept,
        terms,
        imputation(terms),
        new TrainingSummary(
            training.description()
                + " Updated ("
                + what
                + ") on "
                + patients
                + " patients from model "
                + validation.modelDigest()
                + ".",
            training.patients(),
            training.responders()),
        software,
        model.domain(),
        evidence(),
        resampling);
  }

  /** A stand-in of a level that was left out cannot stay. */
  private Map<ClinicalVariable, String> imputation(List<Term> terms) {
    Map<ClinicalVariable, String> kept = new HashMap<>(model.imputation());
    for (Term term : terms) {
      if (term instanceof FactorTerm factor) {
        Optional.ofNullable(kept.get(factor.variable()))
            .filter(value -> factor.levels().stream().noneMatch(l -> l.level().equals(value)))
            .ifPresent(value -> kept.remove(factor.variable()));
      }
    }
    return kept;
  }

  private String version() {
    String version = model.modelVersion() + "-updated";
    return version.length() <= LONGEST_VERSION
        ? version
        : version.substring(version.length() - LONGEST_VERSION);
  }

  /**
   * What was known of the model before the update no longer holds; the external figures are those
   * of the model as it was, which made the update.
   */
  private Evidence evidence() {
    return new Evidence(
        model.evidence().cohort(),
        List.of(
            Performance.of(
                Judged.EXTERNAL,
                validation.overall().auc(),
                validation.overall().calibration(),
                validation.overall().brier())),
        null);
  }
}
