// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.nomogram;

import io.axilla.model.formula.Findings;
import io.axilla.model.nomogram.Axis.Effects;
import io.axilla.model.regression.Estimate;
import io.axilla.model.regression.LogisticFit;
import io.axilla.model.regression.NumberPredictor;
import io.axilla.model.regression.Predictor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The scales of all variables in one unit of points. An aliased term has no effect. */
final class Scales {
  private static final double LONGEST = 100;
  private static final double SCORE_STEP = 0.5;
  private static final double PERCENT_STEP = 10;

  private final List<Effects> effects;
  private final double pointsPerUnit;
  private final double atZeroPoints;

  private Scales(List<Effects> effects, double intercept) {
    this.effects = effects;
    double widest = effects.stream().mapToDouble(Effects::range).max().orElse(0);
    this.pointsPerUnit = LONGEST / widest;
    double minima = 0;
    for (Effects effect : effects) {
      minima += effect.smallest();
    }
    this.atZeroPoints = intercept + minima;
  }

  /**
   * @param levels of every factor those that the fitted rows have, the reference first
   */
  static Scales of(
      List<Predictor> formula, LogisticFit fit, int[] train, Map<String, List<String>> levels) {
    Map<String, Double> coefficients = new LinkedHashMap<>();
    for (LogisticFit.Term term : fit.terms()) {
      coefficients.put(term.name(), term.estimate().map(Estimate::coefficient).orElse(0.0));
    }
    List<Effects> effects = new ArrayList<>();
    for (Predictor variable : formula) {
      effects.add(
          variable instanceof NumberPredictor number
              ? ofNumber(number.rows(train), coefficients.getOrDefault(number.name(), 0.0))
              : ofFactor(variable.name(), levels.get(variable.name()), coefficients));
    }
    return new Scales(effects, coefficients.getOrDefault(LogisticFit.INTERCEPT, 0.0));
  }

  private static Effects ofNumber(NumberPredictor train, double coefficient) {
    if (!train.name().equals(Findings.RADSCORE)) {
      return Effects.ofNumber(train.name(), coefficient, 0, 100, PERCENT_STEP);
    }
    double[] score = IntStream.range(0, train.rows()).mapToDouble(train::value).toArray();
    return Effects.ofNumber(
        train.name(),
        coefficient,
        Math.floor(IntStream.range(0, score.length).mapToDouble(i -> score[i]).min().orElse(0)),
        Math.ceil(IntStream.range(0, score.length).mapToDouble(i -> score[i]).max().orElse(0)),
        SCORE_STEP);
  }

  private static Effects ofFactor(
      String name, List<String> levels, Map<String, Double> coefficients) {
    return new Effects(
        name,
        List.copyOf(levels),
        levels.stream()
            .mapToDouble(level -> coefficients.getOrDefault(name + "=" + level, 0.0))
            .toArray());
  }

  Map<String, Axis> axes() {
    Map<String, Axis> axes = new LinkedHashMap<>();
    for (Effects effect : effects) {
      axes.put(effect.variable(), effect.axis(pointsPerUnit));
    }
    return axes;
  }

  double pointsPerUnit() {
    return pointsPerUnit;
  }

  double atZeroPoints() {
    return atZeroPoints;
  }

  /** All points of a linear predictor. */
  double pointsOf(double linearPredictor) {
    return pointsPerUnit * (linearPredictor - atZeroPoints);
  }

  double probability(double total) {
    return 1 / (1 + Math.exp(-(atZeroPoints + total / pointsPerUnit)));
  }
}
