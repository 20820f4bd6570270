// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.calibration;

import io.axilla.model.descriptive.Midranks;
import io.axilla.model.descriptive.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * Cleveland's locally weighted regression (Cleveland 1979, 1981) of outcome on probability: local
 * lines with tricube weights in windows of max(2, ⌊fn + 1e-7⌋) points, without robustness
 * iterations and without interpolation between points; and how far it is from the diagonal (Austin,
 * Steyerberg 2019).
 *
 * <p>As in his program, points at the centre (nearer than 0.001 of the half width) have weight 1
 * and those beyond 0.999 weight 0; ties at the right end of a window belong to it; the slope is
 * left out where the window's weighted spread is below 0.001 of the range of x.
 *
 * @param x sorted
 * @param fitted smoothed outcome at x
 * @param ici mean of |x − fitted|
 * @param e50 its median
 * @param e90 its 90th percentile
 * @param emax its largest
 */
public record Lowess(
    List<Double> x, List<Double> fitted, double ici, double e50, double e90, double emax) {
  private static final double NEAR = 0.001;
  private static final double FAR = 0.999;
  private static final double SPREAD = 0.001;
  private static final double FUZZ = 1e-7;

  public Lowess {
    x = List.copyOf(x);
    fitted = List.copyOf(fitted);
  }

  static Lowess of(double[] probability, int[] outcome, double f) {
    int[] order = Midranks.order(probability);
    double[] x = Arrays.stream(order).mapToDouble(i -> probability[i]).toArray();
    double[] y = Arrays.stream(order).mapToDouble(i -> outcome[i]).toArray();
    double[] fitted = fit(x, y, f);
    double[] distance = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      distance[i] = Math.abs(x[i] - fitted[i]);
      sum += distance[i];
    }
    Quantiles quantiles = Quantiles.of(distance);
    return new Lowess(
        Arrays.stream(x).boxed().toList(),
        Arrays.stream(fitted).boxed().toList(),
        sum / x.length,
        quantiles.at(0.5),
        quantiles.at(0.9),
        quantiles.at(1));
  }

  /** Smoothed y at every x; x ascending. */
  static double[] fit(double[] x, double[] y, double f) {
    int n = x.length;
    if (n < 2) {
      return y.clone();
    }
    int width = Math.max(2, Math.min(n, (int) (f * n + FUZZ)));
    double[] fitted = new double[n];
    int left = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0 && x[i] == x[i - 1]) {
        fitted[i] = fitted[i - 1];
        continue;
      }
      while (left + width < n && x[i] - x[left] > x[left + width] - x[i]) {
        left++;
      }
      fitted[i] = local(x, y, i, left, left + width - 1);
    }
    return fitted;
  }

  /** The local line of the window from left to right, at x[i]. */
  private static double local(double[] x, double[] y, int i, int left, int right) {
    int n = x.length;
    double half = Math.max(x[i] - x[left], x[right] - x[i]);
    double[] weight = new double[n];
    double sum = 0;
    int end = left;
    for (; end < n; end++) {
      double distance = Math.abs(x[end] - x[i]);
      if (distance <= FAR * half) {
        weight[end] = distance <= NEAR * half ? 1 : cube(1 - cube(distance / half));
        sum += weight[end];
      } else if (x[end] > x[i]) {
        break;
      }
    }
    double mean = 0;
    for (int j = left; j < end; j++) {
      weight[j] /= sum;
      mean += weight[j] * x[j];
    }
    if (half > 0) {
      double spread = 0;
      for (int j = left; j < end; j++) {
        spread += weight[j] * (x[j] - mean) * (x[j] - mean);
      }
      if (Math.sqrt(spread) > SPREAD * (x[n - 1] - x[0])) {
        double slope = (x[i] - mean) / spread;
        for (int j = left; j < end; j++) {
          weight[j] *= slope * (x[j] - mean) + 1;
        }
      }
    }
    double value = 0;
    for (int j = left; j < end; j++) {
      value += weight[j] * y[j];
    }
    return value;
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
