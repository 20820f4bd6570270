// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.ModelFile;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingDomain;
import io.axilla.model.applicability.Applicability;
import io.axilla.model.applicability.PatientFacts;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.RecordedFindings;
import io.axilla.model.cohort.SiteCohort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares rows of the cohort with a model that was made without them, by the code that compares
 * patients in the pipeline. Sex is in no cohort, and so not known.
 */
final class RowGate {
  private final SiteCohort site;
  private final Cohort cohort;
  private final TrainingSettings settings;
  private final Records records;
  private final Map<String, Integer> columns = new HashMap<>();

  RowGate(SiteCohort site, TrainingSettings settings, Cohort cohort, Records records) {
    this.site = site;
    this.cohort = cohort;
    this.settings = settings;
    this.records = records;
    cohort.features().names().forEach(name -> columns.put(name, columns.size()));
  }

  /** Rows beside a model file. */
  List<Applicability> judge(ModelFile model, int... rows) {
    return judge(model.terms(), model.domain(), rows);
  }

  /**
   * Rows beside the model of other rows, and beside what those others had.
   *
   * @param fit of the others
   * @param others that it was fitted on
   */
  List<Applicability> judge(PipelineFit fit, int[] others, int... rows) {
    List<Term> terms = new ArrayList<>(List.of(score(fit.score(), others)));
    TermLayout layout = new TermLayout(cohort, settings.choices().clinicalTerms(), others);
    terms.addAll(layout.terms(layout.of(fit.combined().fit(), others)));
    return judge(terms, records.domain(others), rows);
  }

  /** Where it lies does not depend on the coefficient that the regression gave it. */
  private ScoreTerm score(ScoreFit fit, int... others) {
    List<ScoreFeature> features = new ArrayList<>();
    for (int k = 0; k < fit.columns().length; k++) {
      int column = fit.columns()[k];
      features.add(
          new ScoreFeature(
              cohort.features().names().get(column),
              fit.coefficient()[k],
              new Standardisation(fit.mean()[k], fit.sd()[k]),
              TermLayout.spread(cohort.features().column(column, others))));
    }
    double[] score =
        IntStream.of(others).mapToDouble(row -> fit.of(cohort.features(), row)).toArray();
    return new ScoreTerm(1, fit.intercept(), features, TermLayout.spread(score));
  }

  private List<Applicability> judge(List<Term> terms, TrainingDomain domain, int... rows) {
    Set<String> names = new HashSet<>(Set.of(PatientFacts.PRE_VOLUME, PatientFacts.POST_VOLUME));
    Set<ClinicalVariable> wanted = EnumSet.of(ClinicalVariable.AGE, ClinicalVariable.CN);
    for (Term term : terms) {
      if (term instanceof ScoreTerm score) {
        score.features().forEach(feature -> names.add(feature.name()));
      } else {
        ClinicalVariable.ofColumn(term.name()).ifPresent(wanted::add);
      }
    }
    return IntStream.of(rows)
        .mapToObj(row -> Applicability.of(terms, domain, facts(row, names, wanted)))
        .toList();
  }

  private PatientFacts facts(int row, Set<String> names, Set<ClinicalVariable> wanted) {
    Map<String, Double> features = new HashMap<>();
    for (String name : names) {
      Integer column = columns.get(name);
      if (column != null) {
        features.put(name, cohort.features().value(column, row));
      }
    }
    return PatientFacts.of(
        features,
        RecordedFindings.of(cohort, row, wanted),
        site.pre().get(row),
        site.post().get(row),
        null);
  }
}
