// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.texture.Glcm;

/**
 * Features of one grey level co-occurrence matrix p(i, j), after Haralick et al., IEEE Transactions
 * on Systems, Man and Cybernetics 1973;SMC-3:610-21, and the IBSI manual (LFYI). Symbols: px and py
 * are the marginal probabilities, ux and uy their means, p+ and p- the distributions of i + j and
 * |i - j|, Ng the highest level, eps 2^-52.
 */
final class GlcmFeatures {
  private static final double EPS = Math.ulp(1.0);

  /** Up to this many cells, entropies of products are summed cell by cell. */
  private static final int FEW_CELLS = 1024;

  private final Glcm p;
  private final int n;
  private final double ng;

  /** The cells that are not 0, row by row: with many levels few are. */
  private final int[] rows;

  private final int[] columns;
  private final double[] cells;
  private final double[] px;
  private final double[] py;
  private final double[] pPlus;
  private final double[] pMinus;
  private final double ux;
  private final double uy;
  private final double hxy;

  /**
   * @param highestLevel Ng of all of the region, of which the matrix may be a slice
   */
  GlcmFeatures(Glcm matrix, int highestLevel) {
    p = matrix;
    ng = highestLevel;
    n = matrix.size();
    px = new double[n];
    py = new double[n];
    pPlus = new double[2 * p.highestLevel() + 1];
    pMinus = new double[p.highestLevel()];
    rows = new int[occupied(p)];
    columns = new int[rows.length];
    cells = new double[rows.length];
    int count = 0;
    double entropy = 0;
    // Summed cell by cell as NumPy does: whether a variance is zero hangs on the last bit.
    double sumI = 0;
    double sumJ = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double pij = p.p(i, j);
        if (pij != 0) {
          rows[count] = i;
          columns[count] = j;
          cells[count++] = pij;
          sumI += p.level(i) * pij;
          sumJ += p.level(j) * pij;
          px[i] += pij;
          py[j] += pij;
          pPlus[p.level(i) + p.level(j)] += pij;
          pMinus[Math.abs(p.level(i) - p.level(j))] += pij;
          entropy += pij * Logarithm.base2(pij + EPS);
        }
      }
    }
    hxy = -entropy;
    ux = sumI;
    uy = sumJ;
  }

  private static int occupied(Glcm p) {
    int count = 0;
    for (int i = 0; i < p.size(); i++) {
      for (int j = 0; j < p.size(); j++) {
        if (p.p(i, j) != 0) {
          count++;
        }
      }
    }
    return count;
  }

  double value(Feature feature) {
    return switch (feature) {
      case GLCM_AUTOCORRELATION -> sum((i, j) -> i * j);
      case GLCM_JOINT_AVERAGE -> ux;
      case GLCM_SUM_SQUARES -> sum((i, j) -> (i - ux) * (i - ux));
      case GLCM_CLUSTER_TENDENCY, GLCM_SUM_VARIANCE -> cluster(2);
      case GLCM_CLUSTER_SHADE -> cluster(3);
      case GLCM_CLUSTER_PROMINENCE -> cluster(4);
      case GLCM_CONTRAST -> sum((i, j) -> (i - j) * (i - j));
      case GLCM_CORRELATION -> correlation();
      case GLCM_JOINT_ENERGY -> jointEnergy();
      case GLCM_JOINT_ENTROPY -> hxy;
      case GLCM_MAXIMUM_PROBABILITY -> maximumProbability();
      case GLCM_DIFFERENCE_AVERAGE, GLCM_DISSIMILARITY -> differenceAverage();
      case GLCM_DIFFERENCE_VARIANCE -> differenceVariance();
      case GLCM_DIFFERENCE_ENTROPY -> entropy(pMinus);
      case GLCM_SUM_AVERAGE -> sumAverage();
      case GLCM_SUM_ENTROPY -> entropy(pPlus);
      case GLCM_ID, GLCM_HOMOGENEITY1 -> difference(k -> 1 / (1 + k));
      case GLCM_IDM, GLCM_HOMOGENEITY2 -> difference(k -> 1 / (1 + k * k));
      case GLCM_IDN -> difference(k -> 1 / (1 + k / ng));
      case GLCM_IDMN -> difference(k -> 1 / (1 + k * k / (ng * ng)));
      case GLCM_INVERSE_VARIANCE -> difference(k -> k == 0 ? 0 : 1 / (k * k));
      case GLCM_IMC1 -> informationalCorrelation1();
      case GLCM_IMC2 -> informationalCorrelation2();
      case GLCM_MCC -> maximalCorrelation();
      default -> throw new IllegalArgumentException(feature + " is not a feature of GLCM");
    };
  }

  private interface OfLevels {
    double value(double i, double j);
  }

  /** sum_ij p(i, j) f(i, j). */
  private double sum(OfLevels f) {
    double sum = 0;
    for (int c = 0; c < cells.length; c++) {
      sum += cells[c] * f.value(p.level(rows[c]), p.level(columns[c]));
    }
    return sum;
  }

  private interface OfDifference {
    double value(double k);
  }

  /** sum_k p-(k) f(k). */
  private double difference(OfDifference f) {
    double sum = 0;
    for (int k = 0; k < pMinus.length; k++) {
      sum += pMinus[k] * f.value(k);
    }
    return sum;
  }

  /** sum_k p+(k) (k - ux - uy)^order. */
  private double cluster(int order) {
    double sum = 0;
    for (int k = 2; k < pPlus.length; k++) {
      double d = k - ux - uy;
      double square = d * d;
      sum += pPlus[k] * (order == 2 ? square : order == 3 ? square * d : square * square);
    }
    return sum;
  }

  /** sum p (i - ux)(j - uy) / (sx sy); 1 where a standard deviation is 0. */
  private double correlation() {
    double sx = Math.sqrt(sum((i, j) -> (i - ux) * (i - ux)));
    double sy = Math.sqrt(sum((i, j) -> (j - uy) * (j - uy)));
    return sx * sy == 0 ? 1 : sum((i, j) -> (i - ux) * (j - uy)) / (sx * sy + EPS);
  }

  private double jointEnergy() {
    double sum = 0;
    for (double cell : cells) {
      sum += cell * cell;
    }
    return sum;
  }

  private double maximumProbability() {
    double most = 0;
    for (double cell : cells) {
      most = Math.max(most, cell);
    }
    return most;
  }

  private double differenceAverage() {
    return difference(k -> k);
  }

  private double differenceVariance() {
    double mean = differenceAverage();
    return difference(k -> (k - mean) * (k - mean));
  }

  private double sumAverage() {
    double sum = 0;
    for (int k = 2; k < pPlus.length; k++) {
      sum += k * pPlus[k];
    }
    return sum;
  }

  /** - sum q log2(q + eps). */
  private static double entropy(double[] q) {
    double sum = 0;
    for (double value : q) {
      if (value != 0) {
        sum += value * Logarithm.base2(value + EPS);
      }
    }
    return -sum;
  }

  /** (HXY - HXY1) / max(HX, HY) with HXY1 = - sum p log2(px py + eps); 0 if the divisor is 0. */
  private double informationalCorrelation1() {
    double divisor = Math.max(entropy(px), entropy(py));
    if (divisor == 0) {
      return 0;
    }
    double hxy1 = 0;
    for (int c = 0; c < cells.length; c++) {
      hxy1 -= cells[c] * Logarithm.base2(px[rows[c]] * py[columns[c]] + EPS);
    }
    return (hxy - hxy1) / divisor;
  }

  /** sqrt(1 - exp(-2 (HXY2 - HXY))) with HXY2 = - sum px py log2(px py + eps). */
  private double informationalCorrelation2() {
    double hxy2 = n * n <= FEW_CELLS ? productEntropy() : productEntropyOfMany();
    return hxy2 == hxy ? 0 : Math.sqrt(1 - Math.exp(-2 * (hxy2 - hxy)));
  }

  private double productEntropy() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double q = px[i] * py[j];
        if (q != 0) {
          sum += q * Logarithm.base2(q + EPS);
        }
      }
    }
    return -sum;
  }

  /**
   * The same without a logarithm for each cell: log2(q + eps) = log2 q + eps / (q ln 2) up to (eps
   * / q)^2, and log2 q is a sum.
   */
  private double productEntropyOfMany() {
    double hx = 0;
    double hy = 0;
    int occupiedRows = 0;
    int occupiedColumns = 0;
    for (int i = 0; i < n; i++) {
      if (px[i] != 0) {
        hx -= px[i] * Logarithm.base2(px[i]);
        occupiedRows++;
      }
      if (py[i] != 0) {
        hy -= py[i] * Logarithm.base2(py[i]);
        occupiedColumns++;
      }
    }
    return hx + hy - (double) occupiedRows * occupiedColumns * EPS / Math.log(2);
  }

  /**
   * Maximal correlation coefficient: the root of the second largest eigenvalue of Q(i, j) = sum_k
   * p(i, k) p(j, k) / (px(i) py(k) + eps); 1 if there is one level only. Q is similar to A A^T with
   * A(i, k) = p(i, k) / sqrt(px(i) py(k) + eps) up to the square of eps / (px py).
   */
  private double maximalCorrelation() {
    if (n < 2) {
      return 1;
    }
    double[][] a = new double[n][n];
    boolean symmetric = true;
    for (int c = 0; c < cells.length; c++) {
      int i = rows[c];
      int k = columns[c];
      a[i][k] = cells[c] / Math.sqrt(px[i] * py[k] + EPS);
      symmetric &= cells[c] == p.p(k, i);
    }
    if (symmetric) {
      // the first is 1, the greatest magnitude; the second may be that of a negative one
      SymmetricEigenvalues eigenvalues = new SymmetricEigenvalues(a);
      return Math.max(Math.abs(eigenvalues.at(n - 2)), Math.abs(eigenvalues.at(0)));
    }
    double second = new SymmetricEigenvalues(timesTransposed(a)).at(n - 2);
    return Math.sqrt(Math.max(second, 0));
  }

  private static double[][] timesTransposed(double[][] a) {
    int n = a.length;
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * a[j][k];
        }
        product[i][j] = sum;
        product[j][i] = sum;
      }
    }
    return product;
  }
}
