// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.Contribution;
import io.axilla.model.ModelFile;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.RecordedFindings;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.SiteCohort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model's answers for the rows of a cohort that it can speak of, by the code that scores. */
final class Scored {
  private final List<Integer> rows = new ArrayList<>();
  private final List<Score.Answer> answers = new ArrayList<>();
  private int incomplete;
  private int unknownLevel;
  private int imputed;

  private Scored() {}

  static Scored of(ModelFile model, SiteCohort site) {
    Scored scored = new Scored();
    Cohort cohort = site.cohort();
    Map<String, Integer> columns = new HashMap<>();
    cohort.features().names().forEach(name -> columns.put(name, columns.size()));
    for (String feature : model.features()) {
      if (!columns.containsKey(feature)) {
        throw new CohortException(
            Code.COHORT_COLUMN_INVALID,
            "the model uses the feature " + feature + ", which is absent");
      }
    }
    for (int row : cohort.rows(Scope.ALL)) {
      Map<String, Double> features = new HashMap<>();
      for (String feature : model.features()) {
        features.put(feature, cohort.features().value(columns.get(feature), row));
      }
      scored.add(
          row,
          Scoring.score(
              model,
              features,
              model.settingsDigest(),
              RecordedFindings.of(cohort, row, model.clinicalVariables())));
    }
    if (scored.rows.isEmpty()) {
      throw new CohortException(
          Code.COHORT_TOO_SMALL, "the model can speak of no row: clinical values are missing");
    }
    return scored;
  }

  private void add(int row, Score score) {
    if (score instanceof Score.Answer answer) {
      rows.add(row);
      answers.add(answer);
      imputed += answer.imputed().isEmpty() ? 0 : 1;
    } else if (score instanceof Score.Incomplete) {
      incomplete++;
    } else {
      unknownLevel++;
    }
  }

  /** Rows with an answer. */
  int[] rows() {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  double[] linearPredictors() {
    return answers.stream().mapToDouble(Score.Answer::linearPredictor).toArray();
  }

  double[] probabilities() {
    return answers.stream().mapToDouble(Score.Answer::probability).toArray();
  }

  /** What a term added for every row with an answer: its value as a text. */
  List<String> values(String term) {
    return answers.stream()
        .map(
            answer ->
                answer.contributions().stream()
                    .filter(c -> c.term().equals(term))
                    .map(Contribution::value)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  int incomplete() {
    return incomplete;
  }

  int unknownLevel() {
    return unknownLevel;
  }

  int imputed() {
    return imputed;
  }
}
