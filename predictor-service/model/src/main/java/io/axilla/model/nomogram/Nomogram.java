// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.nomogram;

import io.axilla.model.calibration.Calibration;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.RocCurve;
import io.axilla.model.formula.FittedModel;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.Predictor;
import io.axilla.model.table.Columns;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The nomogram of a logistic regression, as {@code rms::nomogram} draws it with 100 points for the
 * variable that moves the linear predictor most. With b·x the part of a variable and s the points
 * per unit of the linear predictor:
 *
 * <pre>
 * points = s (b·x − min over the axis)     s = 100 / max over variables of (max − min of b·x)
 * p = 1 / (1 + exp(−(lpAtZeroPoints + total/s)))
 * </pre>
 *
 * @param outcome what p is the probability of
 * @param axes by variable
 * @param lpAtZeroPoints intercept + Σ of the minima
 * @param patients by patient; values beyond an axis go on in a straight line
 */
public record Nomogram(
    String outcome,
    Keyed<Coefficient> coef,
    Map<String, Axis> axes,
    double pointsPerUnitLp,
    double lpAtZeroPoints,
    Columns<TotalPoint> totalPointsAxis,
    Columns<ProbabilityPoint> probabilityAxis,
    Keyed<Patient> patients,
    Strength lrmStats) {

  /** A term. */
  public record Coefficient(double coef, double se) {}

  /** From points to probability. */
  public record TotalPoint(double total, double probability) {}

  /** From probability to points. */
  public record ProbabilityPoint(double probability, double total) {}

  private static final double LRM_BINS = 5000;

  /** One patient's sum. */
  public record Patient(double totalPoints, double probability) {}

  /**
   * What {@code rms::lrm} prints. It counts concordant pairs on probabilities in bins of 0.0002, so
   * these are not quite the area under the curve.
   *
   * @param modelLr likelihood ratio χ²
   * @param cIndex area under the curve
   * @param dxy Somers' 2(c − ½)
   * @param gamma Goodman and Kruskal's: without tied pairs
   * @param tauA Kendall's: over all pairs of patients
   */
  public record Strength(
      double modelLr,
      int df,
      double cIndex,
      double dxy,
      double gamma,
      double tauA,
      double r2Nagelkerke,
      double brier) {}

  /**
   * @param outcomeName what 1 means in {@code outcome}
   * @param formula over all rows
   * @param train rows to fit on
   * @param outcome of these rows
   * @param levels of every factor of the formula those that the train rows have, the reference
   *     first
   * @param patients identifiers of all rows
   */
  public static Nomogram of(
      String outcomeName,
      List<Predictor> formula,
      int[] train,
      int[] outcome,
      Map<String, List<String>> levels,
      List<String> patients) {
    FittedModel model = FittedModel.of(formula, train, outcome);
    Scales scales = Scales.of(formula, model.fit(), train, levels);
    Map<String, Patient> sums = new LinkedHashMap<>();
    for (int row = 0; row < patients.size(); row++) {
      double total = scales.pointsOf(model.linearPredictor(row));
      sums.put(patients.get(row), new Patient(total, scales.probability(total)));
    }
    return new Nomogram(
        outcomeName,
        coefficients(model.fit()),
        scales.axes(),
        scales.pointsPerUnit(),
        scales.atZeroPoints(),
        new Columns<>(TotalPoint.class, totals(scales)),
        new Columns<>(ProbabilityPoint.class, probabilities(scales)),
        Keyed.of(Patient.class, sums),
        strength(model, train, outcome));
  }

  private static Keyed<Coefficient> coefficients(LogisticFit fit) {
    Map<String, Coefficient> coefficients = new LinkedHashMap<>();
    for (LogisticFit.Term term : fit.terms()) {
      Estimate estimate = term.estimate().orElse(new Estimate(Double.NaN, Double.NaN));
      coefficients.put(
          term.name(), new Coefficient(estimate.coefficient(), estimate.standardError()));
    }
    return Keyed.of(Coefficient.class, coefficients);
  }

  private static List<TotalPoint> totals(Scales scales) {
    return IntStream.rangeClosed(0, 30)
        .mapToObj(i -> new TotalPoint(10.0 * i, scales.probability(10.0 * i)))
        .toList();
  }

  private static List<ProbabilityPoint> probabilities(Scales scales) {
    List<Double> ticks = new ArrayList<>(List.of(0.05));
    IntStream.rangeClosed(1, 9).forEach(i -> ticks.add(i / 10.0));
    ticks.add(0.95);
    return ticks.stream()
        .map(p -> new ProbabilityPoint(p, scales.pointsOf(Math.log(p / (1 - p)))))
        .toList();
  }

  private static Strength strength(FittedModel model, int[] train, int[] outcome) {
    double[] probability = model.probabilities(train);
    double[] binned = DoubleStream.of(probability).map(p -> Math.floor(LRM_BINS * p)).toArray();
    double c = Auc.area(binned, outcome);
    double positives = IntStream.of(outcome).sum();
    double pairs = positives * (train.length - positives);
    double dxy = 2 * c - 1;
    return new Strength(
        model.fit().lrtChi2(),
        model.fit().lrtDf(),
        c,
        dxy,
        dxy * pairs / (pairs - RocCurve.of(binned, outcome).tiedPairs()),
        dxy * pairs / (0.5 * train.length * (train.length - 1)),
        model.fit().nagelkerkeR2(),
        Calibration.brier(probability, outcome));
  }
}
