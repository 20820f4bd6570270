// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalVariable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import smile.classification.LogisticRegression;

/**
 * The shipped model: the clinical terms of the study's nomogram, and features of the first
 * extraction. Fitted to {@link SimulatedCohort}, so it shows how Axilla works and nothing else.
 */
public final class DemonstrationModel {
  private static final String RESOURCE = "demonstration-model.json";
  private static final int PATIENTS = 400;
  private static final long SEED = 20240549;

  private static final double RIDGE = 0;
  private static final double TOLERANCE = 1e-12;
  private static final int MOST_ITERATIONS = 2000;

  /**
   * Digits kept of what is fitted: few enough that the last bits, which vary with the number of
   * processors, never show.
   */
  private static final int DIGITS = 5;

  private DemonstrationModel() {}

  /** The bytes of the shipped file. */
  public static byte[] shipped() {
    try (InputStream resource = DemonstrationModel.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the distribution lacks its demonstration model");
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration model cannot be read", e);
    }
  }

  /**
   * Makes the file anew. With the settings of the shipped file the bytes are those of the shipped
   * file.
   *
   * @param settingsDigest digest of the extraction settings that features must be measured with
   */
  public static byte[] make(String settingsDigest) {
    List<SimulatedPatient> cohort = SimulatedCohort.draw(PATIENTS, SEED);
    List<Column> columns = columns(cohort);
    double[][] x =
        cohort.stream()
            .map(patient -> columns.stream().mapToDouble(c -> c.value().applyAsDouble(patient)))
            .map(values -> values.toArray())
            .toArray(double[][]::new);
    int[] y = cohort.stream().mapToInt(patient -> patient.responded() ? 1 : 0).toArray();
    double[] fitted =
        LogisticRegression.binomial(x, y, RIDGE, TOLERANCE, MOST_ITERATIONS).coefficients();
    int responders = Arrays.stream(y).sum();
    return new ModelFile(
            "Axilla demonstration model, phantom data",
            "1",
            true,
            "Demonstration only. Fitted to simulated numbers, not to patients: its probabilities mean"
                + " nothing for any patient. Not for clinical use.",
            settingsDigest,
            Rounding.to(DIGITS, fitted[fitted.length - 1]),
            terms(cohort, columns, fitted),
            Map.of(),
            new TrainingSummary(
                "Simulated cohort, drawn from a seed; no patient and no image stands behind it",
                PATIENTS,
                responders),
            "Axilla demonstration model generator 1, Smile 2.6.0")
        .toBytes();
  }

  /** A column of the design matrix. */
  record Column(String term, String level, ToDoubleFunction<SimulatedPatient> value) {}

  private static List<Column> columns(List<SimulatedPatient> cohort) {
    List<Column> columns = new ArrayList<>();
    for (String name : SimulatedCohort.FEATURES) {
      columns.add(standardised(name, cohort, patient -> patient.feature(name)));
    }
    for (ClinicalVariable variable : clinicalVariables()) {
      if (variable.isNumber()) {
        columns.add(standardised(variable.columnName(), cohort, number(variable)));
      } else {
        for (String level : variable.levels().subList(1, variable.levels().size())) {
          columns.add(
              new Column(
                  variable.columnName(),
                  level,
                  patient -> level.equals(patient.clinical().values().get(variable)) ? 1 : 0));
        }
      }
    }
    return columns;
  }

  private static Column standardised(
      String term, List<SimulatedPatient> cohort, ToDoubleFunction<SimulatedPatient> raw) {
    Standardisation scale = scale(cohort, raw);
    return new Column(
        term, "", patient -> (raw.applyAsDouble(patient) - scale.mean()) / scale.sd());
  }

  private static List<Term> terms(
      List<SimulatedPatient> cohort, List<Column> columns, double[] fitted) {
    List<Term> terms = new ArrayList<>();
    for (String name : SimulatedCohort.FEATURES) {
      ToDoubleFunction<SimulatedPatient> raw = patient -> patient.feature(name);
      terms.add(
          new FeatureTerm(
              name,
              coefficient(name, "", columns, fitted),
              scale(cohort, raw),
              spread(cohort, raw)));
    }
    for (ClinicalVariable variable : clinicalVariables()) {
      String name = variable.columnName();
      if (variable.isNumber()) {
        terms.add(
            new NumberTerm(
                variable,
                coefficient(name, "", columns, fitted),
                scale(cohort, number(variable)),
                spread(cohort, number(variable))));
      } else {
        List<FactorTerm.Level> levels = new ArrayList<>();
        for (String level : variable.levels()) {
          levels.add(
              new FactorTerm.Level(
                  level,
                  coefficient(name, level, columns, fitted),
                  count(cohort, variable, level)));
        }
        terms.add(new FactorTerm(variable, variable.levels().get(0), levels));
      }
    }
    return terms;
  }

  /** The nomogram's clinical terms (Wang et al. 2024, figure 6). */
  private static List<ClinicalVariable> clinicalVariables() {
    return List.of(
        ClinicalVariable.CN,
        ClinicalVariable.ER_PCT,
        ClinicalVariable.HER2_STATUS,
        ClinicalVariable.KI67_PCT);
  }

  /** The fitted coefficient; 0 for a reference level, which has no column. */
  private static double coefficient(
      String term, String level, List<Column> columns, double[] fitted) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).term().equals(term) && columns.get(i).level().equals(level)) {
        return Rounding.to(DIGITS, fitted[i]);
      }
    }
    return 0;
  }

  private static int count(List<SimulatedPatient> cohort, ClinicalVariable variable, String level) {
    return Math.toIntExact(
        cohort.stream()
            .filter(patient -> level.equals(patient.clinical().values().get(variable)))
            .count());
  }

  private static ToDoubleFunction<SimulatedPatient> number(ClinicalVariable variable) {
    return patient -> patient.clinical().number(variable).orElseThrow();
  }

  private static Standardisation scale(
      List<SimulatedPatient> cohort, ToDoubleFunction<SimulatedPatient> raw) {
    double sum = 0;
    for (SimulatedPatient patient : cohort) {
      sum += raw.applyAsDouble(patient);
    }
    double mean = sum / cohort.size();
    double squares = 0;
    for (SimulatedPatient patient : cohort) {
      double deviation = raw.applyAsDouble(patient) - mean;
      squares += deviation * deviation;
    }
    double sd = Math.sqrt(squares / (cohort.size() - 1));
    return new Standardisation(Rounding.to(DIGITS, mean), Rounding.to(DIGITS, sd));
  }

  private static Spread spread(
      List<SimulatedPatient> cohort, ToDoubleFunction<SimulatedPatient> raw) {
    double[] sorted = cohort.stream().mapToDouble(raw).sorted().toArray();
    return new Spread(
        Rounding.to(DIGITS, sorted[0]),
        Rounding.to(DIGITS, quantile(sorted, 0.01)),
        Rounding.to(DIGITS, quantile(sorted, 0.99)),
        Rounding.to(DIGITS, sorted[sorted.length - 1]));
  }

  /** Linear interpolation at (n-1)p: type 7 of R. */
  private static double quantile(double[] sorted, double p) {
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
