// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.CoefficientSet;
import io.axilla.model.ModelFile;
import io.axilla.model.Resampling;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.Patients;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.distribution.ChiSquared;
import io.axilla.model.external.Update.Comparison;
import io.axilla.model.external.Update.Method;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.LogisticRegression;
import io.axilla.model.regression.NumberPredictor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits a model to new patients. The closed test procedure compares the revision with each simpler
 * method, from the least change on, and takes the first that is not significantly worse (α = 0.05).
 */
public final class ModelUpdate {
  private static final double ALPHA = 0.05;

  private final ModelFile model;
  private final int[] outcome;
  private final double[] linearPredictor;
  private final Revision revision;

  private ModelUpdate(ModelFile model, SiteCohort site) {
    this.model = model;
    Scored scored = Scored.of(model, site);
    this.outcome = site.cohort().outcome(scored.rows());
    this.linearPredictor = scored.linearPredictors();
    this.revision = new Revision(model, scored, outcome, new Patients(site.patient()));
  }

  /**
   * @param validation of the model on the same cohort
   * @param asked the method; null: the closed test procedure chooses
   * @param seed of the resamples of a revision
   * @param software what updates
   */
  public static Updated of(
      ModelFile model,
      Validation validation,
      SiteCohort site,
      @Nullable Method asked,
      long seed,
      String software) {
    return new ModelUpdate(model, site).updated(validation, asked, seed, software);
  }

  private Updated updated(
      Validation validation, @Nullable Method asked, long seed, String software) {
    LogisticFit shift = LogisticRegression.fit(outcome, List.of(), linearPredictor);
    LogisticFit line =
        LogisticRegression.fit(outcome, List.of(NumberPredictor.of("lp", linearPredictor)));
    List<Comparison> tests =
        List.of(
            comparison(Method.ORIGINAL, deviance(), revision.fit().rank()),
            comparison(Method.INTERCEPT, shift.deviance(), revision.fit().rank() - 1),
            comparison(Method.RECALIBRATION, line.deviance(), revision.fit().rank() - 2));
    requireFinite(asked, shift, line);
    Method method =
        asked != null
            ? asked
            : tests.stream()
                .filter(test -> !(test.p() < ALPHA))
                .map(Comparison::simpler)
                .findFirst()
                .orElse(Method.REVISION);
    double intercept =
        switch (method) {
          case INTERCEPT -> coefficient(shift, 0);
          case RECALIBRATION -> coefficient(line, 0);
          default -> 0;
        };
    double slope = method == Method.RECALIBRATION ? coefficient(line, 1) : 1;
    UpdatedFile file = new UpdatedFile(model, validation, outcome.length, software);
    ModelFile made =
        switch (method) {
          case ORIGINAL -> model;
          case INTERCEPT, RECALIBRATION -> recalibrated(file, method, intercept, slope);
          case REVISION -> revised(file, seed);
        };
    return new Updated(
        validation.with(
            new Update(
                method, asked != null, tests, intercept, slope, ModelFile.digest(made.toBytes()))),
        made);
  }

  /** A fit without a finite optimum can neither be used nor be compared with. */
  private void requireFinite(@Nullable Method asked, LogisticFit shift, LogisticFit line) {
    if (asked == null || asked == Method.REVISION) {
      requireFinite(revision.fit(), "the combined step cannot be fitted anew");
    }
    if (asked == null || asked == Method.RECALIBRATION) {
      requireFinite(line, "intercept and slope cannot be fitted");
    }
    if (asked == Method.INTERCEPT) {
      requireFinite(shift, "the intercept cannot be fitted");
    }
  }

  private static void requireFinite(LogisticFit fit, String what) {
    if (fit.separated() || !fit.converged()) {
      throw new CohortException(
          Code.COHORT_TOO_SMALL,
          what
              + ": on this cohort the outcomes are separated; bring more patients, or ask for an update"
              + " with fewer coefficients");
    }
  }

  private static double coefficient(LogisticFit fit, int term) {
    return fit.terms().get(term).estimate().map(Estimate::coefficient).orElse(0.0);
  }

  private Comparison comparison(Method simpler, double deviance, int df) {
    double chiSquared = Math.max(0, deviance - revision.fit().deviance());
    return new Comparison(
        simpler, chiSquared, df, df < 1 ? Double.NaN : ChiSquared.upper(chiSquared, df));
  }

  /** -2 log-likelihood of the model as it is. */
  private double deviance() {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double towards = outcome[i] == 1 ? linearPredictor[i] : -linearPredictor[i];
      sum += towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
    }
    return 2 * sum;
  }

  private ModelFile recalibrated(UpdatedFile file, Method method, double intercept, double slope) {
    @Nullable Resampling sets = model.resampling();
    return file.of(
        slope * model.intercept() + intercept,
        model.terms().stream().map(term -> term.times(slope)).toList(),
        model.training(),
        sets == null
            ? null
            : new Resampling(
                sets.resamples(),
                sets.features(),
                sets.sets().stream()
                    .map(
                        set ->
                            new CoefficientSet(
                                slope * set.intercept() + intercept,
                                set.clinical().stream().map(c -> slope * c).toList(),
                                set.features(),
                                set.weights().stream().map(w -> slope * w).toList()))
                    .toList()),
        method == Method.INTERCEPT ? "intercept" : "intercept and slope");
  }

  private ModelFile revised(UpdatedFile file, long seed) {
    List<Term> terms = revision.terms();
    return file.of(
        revision.intercept(),
        terms,
        new TrainingSummary(
            "Score: "
                + model.training().description()
                + " Combined step: fitted again to the patients of the update.",
            outcome.length,
            IntStream.of(outcome).sum()),
        revision.resampled(terms, seed),
        "combined step");
  }
}
