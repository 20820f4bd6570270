// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.FactorTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.PredictionInterval;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.Term;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/**
 * How often a prediction's interval holds the true probability: models trained on simulated
 * cohorts, asked about new patients. Not a test: it takes minutes; docs/training.md has its
 * figures. Arguments: cohorts, patients, features a scan, the settings as JSON.
 */
final class CoverageStudy {
  private static final int NEW_PATIENTS = 500;

  private CoverageStudy() {}

  public static void main(String[] arguments) throws IOException {
    int cohorts = Integer.parseInt(arguments[0]);
    int patients = Integer.parseInt(arguments[1]);
    int features = Integer.parseInt(arguments[2]);
    Path folder = Files.createTempDirectory("coverage");
    ExecutorService executor = Executors.newFixedThreadPool(2);
    double held = 0;
    double asked = 0;
    double width = 0;
    double error = 0;
    double apparent = 0;
    double corrected = 0;
    double study = 0;
    double crossValidated = 0;
    double actual = 0;
    for (int c = 0; c < cohorts; c++) {
      TrainingSettings settings =
          TrainingSettingsReader.read(
              arguments[3].getBytes(StandardCharsets.UTF_8),
              TrainingSettingsReader.study(),
              "0".repeat(64));
      SiteCohort site =
          new SimulatedSite(patients, features, 1000 + c).read(folder.resolve("train" + c));
      TrainingResult result = Trainer.train(site, settings, "study", executor, Progress.NONE);
      SimulatedSite others = new SimulatedSite(NEW_PATIENTS, features, 900_000 + c);
      SiteCohort fresh = others.read(folder.resolve("new" + c));
      List<Double> truth = others.truths();
      double[] probability = new double[NEW_PATIENTS];
      for (int row = 0; row < NEW_PATIENTS; row++) {
        ModelFile model = result.model();
        Map<String, Double> values = features(fresh.cohort(), row);
        ClinicalValues clinical = clinical(model, fresh.cohort(), row);
        Score.Answer answer =
            (Score.Answer) Scoring.score(model, values, model.settingsDigest(), clinical);
        probability[row] = answer.probability();
        error += Math.abs(probability[row] - truth.get(row));
        Optional<PredictionInterval> interval =
            PredictionInterval.of(model, values, clinical, 0.95);
        if (interval.isPresent()) {
          asked++;
          width += interval.get().high() - interval.get().low();
          held +=
              interval.get().low() <= truth.get(row) && truth.get(row) <= interval.get().high()
                  ? 1
                  : 0;
        }
      }
      int[] rows = fresh.cohort().rows(io.axilla.model.cohort.Scope.ALL);
      actual += io.axilla.model.discrimination.Auc.area(probability, fresh.cohort().outcome(rows));
      apparent += result.pipelineOptimism().auc().apparent();
      corrected += result.pipelineOptimism().auc().corrected();
      study += result.statistics().bootstrap().auc().corrected();
      crossValidated += result.crossValidated().roc().area().auc();
      LoggerFactory.getLogger(CoverageStudy.class)
          .info(
              "cohorts {}: coverage {}, width {}, error {}; AUC apparent {}, study's correction {},"
                  + " whole pipeline {}, cross-validated {}, new patients {}",
              c + 1,
              held / asked,
              width / asked,
              error / ((c + 1) * NEW_PATIENTS),
              apparent / (c + 1),
              study / (c + 1),
              corrected / (c + 1),
              crossValidated / (c + 1),
              actual / (c + 1));
    }
    executor.shutdown();
  }

  static Map<String, Double> features(Cohort cohort, int row) {
    Map<String, Double> values = new HashMap<>();
    List<String> names = cohort.features().names();
    for (int j = 0; j < names.size(); j++) {
      values.put(names.get(j), cohort.features().value(j, row));
    }
    return values;
  }

  /** The findings that the model asks for, as they were given. */
  static ClinicalValues clinical(ModelFile model, Cohort cohort, int row) {
    Map<ClinicalVariable, String> values = new EnumMap<>(ClinicalVariable.class);
    for (Term term : model.terms()) {
      Variable variable = Variable.valueOf(name(term));
      if (term instanceof NumberTerm number && !cohort.isMissing(variable, row)) {
        values.put(number.variable(), String.valueOf(cohort.number(variable, row)));
      } else if (term instanceof FactorTerm factor && !cohort.isMissing(variable, row)) {
        values.put(factor.variable(), variable.levels().get(cohort.level(variable, row)));
      }
    }
    return new ClinicalValues(values);
  }

  private static String name(Term term) {
    if (term instanceof NumberTerm number) {
      return number.variable().name();
    }
    return term instanceof FactorTerm factor ? factor.variable().name() : Variable.AGE.name();
  }
}
