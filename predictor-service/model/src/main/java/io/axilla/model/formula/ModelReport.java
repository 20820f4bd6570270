// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.formula;

import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.table.Keyed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is reported of a logistic regression; definitions at {@link LogisticFit}.
 *
 * @param terms by term; NaN where the term is aliased
 * @param lrtP NaN without degrees of freedom
 */
public record ModelReport(
    int n,
    Keyed<Wald> terms,
    List<String> aliased,
    int rank,
    double deviance,
    double nullDeviance,
    double logLikelihood,
    double aic,
    double bic,
    int dfResidual,
    double lrtChi2,
    int lrtDf,
    double lrtP,
    double nagelkerkeR2,
    boolean converged,
    boolean separated) {

  /** A coefficient with Wald's test and interval. */
  public record Wald(
      double coef, double se, double z, double p, double oddsRatio, double orLo, double orHi) {
    private static final Wald ABSENT =
        new Wald(
            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Wald of(Estimate estimate, double confidence) {
      return new Wald(
          estimate.coefficient(),
          estimate.standardError(),
          estimate.z(),
          estimate.p(),
          estimate.oddsRatio(),
          estimate.oddsRatioLow(confidence),
          estimate.oddsRatioHigh(confidence));
    }
  }

  public static ModelReport of(LogisticFit fit, double confidence) {
    Map<String, Wald> terms = new LinkedHashMap<>();
    fit.terms()
        .forEach(
            term ->
                terms.put(
                    term.name(),
                    term.estimate()
                        .map(estimate -> Wald.of(estimate, confidence))
                        .orElse(Wald.ABSENT)));
    return new ModelReport(
        fit.n(),
        Keyed.of(Wald.class, terms),
        fit.aliased(),
        fit.rank(),
        fit.deviance(),
        fit.nullDeviance(),
        fit.logLikelihood(),
        fit.aic(),
        fit.bic(),
        fit.dfResidual(),
        fit.lrtChi2(),
        fit.lrtDf(),
        fit.lrtP().orElse(Double.NaN),
        fit.nagelkerkeR2(),
        fit.converged(),
        fit.separated());
  }
}
