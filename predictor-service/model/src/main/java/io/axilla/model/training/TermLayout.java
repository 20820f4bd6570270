// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.FactorTerm;
import io.axilla.model.NumberTerm;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.descriptive.Quantiles;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.formula.Findings;
import io.axilla.model.imputation.Imputation;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The clinical terms of a model file as the train rows lay them out, and any regression's
 * coefficients in that layout: of a number one, per standard deviation; of a factor one of every
 * level that the train rows have. A number that does not vary has no term.
 */
final class TermLayout {
  private static final int SEVERE = 3;

  /** A regression in this layout; the means of the numbers are in the intercept. */
  record Coefficients(double intercept, List<Double> clinical) {}

  private record Number(CombinedTerm term, Standardisation standardisation, Spread spread) {}

  private record Factor(CombinedTerm term, List<String> levels, List<Integer> patients) {}

  private final Findings findings;
  private final List<Record> terms = new ArrayList<>();

  TermLayout(Cohort cohort, List<CombinedTerm> chosen, int... train) {
    Imputation imputation = Imputation.of(cohort);
    this.findings = new Findings(cohort, imputation);
    for (CombinedTerm term : chosen) {
      Variable variable = term.variable();
      if (!variable.isNumber()) {
        List<String> byRow = findings.levels(variable);
        List<String> levels = findings.levelsIn(variable, train);
        terms.add(
            new Factor(
                term,
                levels,
                levels.stream()
                    .map(
                        level ->
                            (int)
                                IntStream.of(train)
                                    .filter(row -> byRow.get(row).equals(level))
                                    .count())
                    .toList()));
        continue;
      }
      double[] values =
          IntStream.of(train)
              .mapToDouble(row -> imputation.number(cohort, variable, row))
              .toArray();
      double sd = Moments.of(values).standardDeviation();
      if (sd > 0) {
        terms.add(
            new Number(term, new Standardisation(Moments.of(values).mean(), sd), spread(values)));
      }
    }
  }

  static Spread spread(double... values) {
    Quantiles quantiles = Quantiles.of(values);
    double min = Arrays.stream(values).min().orElseThrow();
    double max = Arrays.stream(values).max().orElseThrow();
    // Interpolation between equal values may miss them in the last digit.
    double p1 = Math.max(min, quantiles.at(0.01));
    return new Spread(min, p1, Math.min(max, Math.max(p1, quantiles.at(0.99))), max);
  }

  /**
   * @param fit of the combined formula
   * @param rows that it was fitted on
   */
  Coefficients of(LogisticFit fit, int... rows) {
    Map<String, Double> raw = new HashMap<>();
    fit.terms()
        .forEach(
            term -> raw.put(term.name(), term.estimate().map(Estimate::coefficient).orElse(0.0)));
    double intercept = raw.get(LogisticFit.INTERCEPT);
    List<Double> clinical = new ArrayList<>();
    for (Record term : terms) {
      if (term instanceof Number number) {
        double coefficient = raw.getOrDefault(number.term.termName(), 0.0);
        clinical.add(coefficient * number.standardisation.sd());
        intercept += coefficient * number.standardisation.mean();
      } else if (term instanceof Factor factor) {
        Set<String> seen = new HashSet<>(findings.levelsIn(factor.term.variable(), rows));
        for (String level : factor.levels) {
          clinical.add(seen.contains(level) ? level(raw, factor.term, level) : Double.NaN);
        }
      }
    }
    return new Coefficients(intercept, clinical);
  }

  private static double level(Map<String, Double> raw, CombinedTerm term, String level) {
    if (term == CombinedTerm.CT34) {
      return Integer.parseInt(level) >= SEVERE ? raw.getOrDefault(term.termName(), 0.0) : 0;
    }
    return raw.getOrDefault(term.termName() + "=" + level, 0.0);
  }

  /** The terms of a model file with these coefficients, of a fit on all train rows. */
  List<Term> terms(Coefficients coefficients) {
    List<Term> made = new ArrayList<>();
    int next = 0;
    for (Record term : terms) {
      if (term instanceof Number number) {
        made.add(
            new NumberTerm(
                variable(number.term),
                coefficients.clinical.get(next++),
                number.standardisation,
                number.spread));
      } else if (term instanceof Factor factor) {
        List<FactorTerm.Level> levels = new ArrayList<>();
        for (int k = 0; k < factor.levels.size(); k++) {
          levels.add(
              new FactorTerm.Level(
                  factor.levels.get(k), coefficients.clinical.get(next++), factor.patients.get(k)));
        }
        made.add(new FactorTerm(variable(factor.term), factor.levels.get(0), levels));
      }
    }
    return made;
  }

  private static ClinicalVariable variable(CombinedTerm term) {
    return ClinicalVariable.ofColumn(term.variable().columnName()).orElseThrow();
  }
}
