// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

/**
 * Coefficients of the recursive Gaussian of fourth order and of its second derivative: Deriche,
 * INRIA research report 1893, 1993, and Farneback and Westin, J Math Imaging Vis 2006;26:293-9, as
 * itk::RecursiveGaussianImageFilter sets them up. Causal part y(n) = sum N x - sum D y, anticausal
 * with M for N; beyond the ends the outermost sample goes on.
 *
 * @param n N0 to N3
 * @param d D1 to D4
 * @param m M1 to M4
 * @param bn boundary coefficients of the causal part
 * @param bm boundary coefficients of the anticausal part
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DericheGaussian(double[] n, double[] d, double[] m, double[] bn, double[] bm) {
  private static final double W1 = 0.6681;
  private static final double L1 = -1.3932;
  private static final double W2 = 2.0787;
  private static final double L2 = -1.3732;

  /** The Gaussian itself: A1, B1, A2, B2. */
  private static final double[] SERIES_0 = {1.3530, 1.8151, -0.3531, 0.0902};

  /** Its second derivative. */
  private static final double[] SERIES_2 = {-1.3563, 5.2318, 0.3446, -2.2355};

  /**
   * Smoothing.
   *
   * @param sigma in mm
   * @param spacing of the samples in mm
   */
  static DericheGaussian smoothing(double sigma, double spacing) {
    double sigmad = sigma / spacing;
    double[] d = denominators(sigmad);
    double sd = 1.0 + d[0] + d[1] + d[2] + d[3];
    double[] n = numerators(sigmad, SERIES_0);
    double alpha = 2 * sum(n) / sd - n[0];
    return normalised(n, d, 1.0, alpha);
  }

  /** The second derivative per sample squared, times sigma squared in mm. */
  static DericheGaussian secondDerivative(double sigma, double spacing) {
    double sigmad = sigma / spacing;
    double[] d = denominators(sigmad);
    double sd = 1.0 + d[0] + d[1] + d[2] + d[3];
    double dd = d[0] + 2 * d[1] + 3 * d[2] + 4 * d[3];
    double ed = d[0] + 4 * d[1] + 9 * d[2] + 16 * d[3];
    double[] n0 = numerators(sigmad, SERIES_0);
    double[] n2 = numerators(sigmad, SERIES_2);
    double beta = -(2 * sum(n2) - sd * n2[0]) / (2 * sum(n0) - sd * n0[0]);
    double[] n = new double[4];
    for (int k = 0; k < 4; k++) {
      n[k] = n2[k] + beta * n0[k];
    }
    double sn = sum(n2) + beta * sum(n0);
    double dn = firstMoment(n2) + beta * firstMoment(n0);
    double en = secondMoment(n2) + beta * secondMoment(n0);
    double alpha = en * sd * sd - ed * sn * sd - 2 * dn * dd * sd + 2 * dd * dd * sn;
    alpha /= sd * sd * sd;
    return normalised(n, d, sigma * sigma, alpha);
  }

  private static double[] numerators(double sigmad, double[] series) {
    double a1 = series[0];
    double b1 = series[1];
    double a2 = series[2];
    double b2 = series[3];
    double sin1 = Math.sin(W1 / sigmad);
    double sin2 = Math.sin(W2 / sigmad);
    double cos1 = Math.cos(W1 / sigmad);
    double cos2 = Math.cos(W2 / sigmad);
    double exp1 = Math.exp(L1 / sigmad);
    double exp2 = Math.exp(L2 / sigmad);
    double n0 = a1 + a2;
    double n1 = exp2 * (b2 * sin2 - (a2 + 2 * a1) * cos2);
    n1 += exp1 * (b1 * sin1 - (a1 + 2 * a2) * cos1);
    double n2 = (a1 + a2) * cos2 * cos1;
    n2 -= b1 * cos2 * sin1 + b2 * cos1 * sin2;
    n2 *= 2 * exp1 * exp2;
    n2 += a2 * exp1 * exp1 + a1 * exp2 * exp2;
    double n3 = exp2 * exp1 * exp1 * (b2 * sin2 - a2 * cos2);
    n3 += exp1 * exp2 * exp2 * (b1 * sin1 - a1 * cos1);
    return new double[] {n0, n1, n2, n3};
  }

  private static double[] denominators(double sigmad) {
    double cos1 = Math.cos(W1 / sigmad);
    double cos2 = Math.cos(W2 / sigmad);
    double exp1 = Math.exp(L1 / sigmad);
    double exp2 = Math.exp(L2 / sigmad);
    double d4 = exp1 * exp1 * exp2 * exp2;
    double d3 = -2 * cos1 * exp1 * exp2 * exp2;
    d3 += -2 * cos2 * exp2 * exp1 * exp1;
    double d2 = 4 * cos2 * cos1 * exp1 * exp2;
    d2 += exp1 * exp1 + exp2 * exp2;
    double d1 = -2 * (exp2 * cos2 + exp1 * cos1);
    return new double[] {d1, d2, d3, d4};
  }

  private static DericheGaussian normalised(double[] raw, double[] d, double across, double alpha) {
    double[] n = new double[4];
    for (int k = 0; k < 4; k++) {
      n[k] = raw[k] * (across / alpha);
    }
    double[] m = {n[1] - d[0] * n[0], n[2] - d[1] * n[0], n[3] - d[2] * n[0], -d[3] * n[0]};
    double sn = sum(n);
    double sm = sum(m);
    double sd = 1.0 + d[0] + d[1] + d[2] + d[3];
    double[] bn = new double[4];
    double[] bm = new double[4];
    for (int k = 0; k < 4; k++) {
      bn[k] = d[k] * sn / sd;
      bm[k] = d[k] * sm / sd;
    }
    return new DericheGaussian(n, d, m, bn, bm);
  }

  private static double sum(double[] a) {
    return a[0] + a[1] + a[2] + a[3];
  }

  private static double firstMoment(double[] n) {
    return n[1] + 2 * n[2] + 3 * n[3];
  }

  private static double secondMoment(double[] n) {
    return n[1] + 4 * n[2] + 9 * n[3];
  }
}
