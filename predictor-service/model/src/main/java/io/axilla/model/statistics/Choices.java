// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.signature.LassoReport;
import io.axilla.model.signature.LassoReport.Chosen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis may do otherwise than the study.
 *
 * @param lambda which λ of the cross-validated path is taken
 * @param score how the train rows get their radiomics score
 * @param clinicalTerms of the combined model, beside the score, in this order
 */
public record Choices(LambdaRule lambda, ScoreKind score, List<CombinedTerm> clinicalTerms) {
  /** As the study did. */
  public static final Choices STUDY =
      new Choices(LambdaRule.MIN, ScoreKind.IN_SAMPLE, CombinedTerm.STUDY);

  /** Which λ. */
  public enum LambdaRule {
    /** With the best cross-validated deviance. */
    MIN,
    /** The largest within one standard error of it. */
    ONE_SE;

    /** The solution at it; null without a report. */
    public @Nullable Chosen in(@Nullable LassoReport report) {
      if (report == null) {
        return null;
      }
      return this == MIN ? report.atLambdaMin() : report.atLambda1se();
    }
  }

  /** Whose score a train row gets. */
  public enum ScoreKind {
    /** Of the signature that was fitted to the row too: too favourable, the study's way. */
    IN_SAMPLE,
    /** Of a signature fitted without the row's fold (pre-validation, Tibshirani and Efron 2002). */
    CROSS_FITTED
  }

  public Choices {
    clinicalTerms = List.copyOf(clinicalTerms);
    if (clinicalTerms.stream().distinct().count() < clinicalTerms.size()) {
      throw new IllegalArgumentException("clinical_terms must not hold a term twice");
    }
  }
}
