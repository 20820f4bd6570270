// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

/**
 * Inverse of a regular 3 x 3 matrix by its singular values, V W^-1 U^T, as ITK has it from VNL and
 * VNL from LINPACK's DSVDC (Dongarra et al., LINPACK Users' Guide, chapter 11). For an oblique scan
 * whose voxels meet those of the new grid half-way, the last bits of this inverse decide which
 * neighbour is the nearest; an inverse that is merely right gives another mask.
 */
final class LinpackInverse {
  private static final int N = 3;
  private static final int MOST_STEPS = 100;

  private final double[][] x;
  private final double[] s = new double[N];
  private final double[] e = new double[N];
  private final double[][] u = new double[N][N];
  private final double[][] v = new double[N][N];

  private LinpackInverse(double[] matrix) {
    x = new double[N][];
    for (int r = 0; r < N; r++) {
      x[r] = new double[] {matrix[r * N], matrix[r * N + 1], matrix[r * N + 2]};
    }
  }

  /** The inverse of a matrix given row by row, row by row. */
  static double[] of(double[] matrix) {
    LinpackInverse svd = new LinpackInverse(matrix);
    svd.bidiagonalise();
    svd.accumulate();
    svd.diagonalise();
    double[] inverse = new double[N * N];
    for (int r = 0; r < N; r++) {
      for (int c = 0; c < N; c++) {
        double sum = 0;
        for (int k = 0; k < N; k++) {
          sum += svd.v[r][k] * (1.0 / svd.s[k]) * svd.u[c][k];
        }
        inverse[r * N + c] = sum;
      }
    }
    return inverse;
  }

  /** Householder reflections from the left for two columns, from the right for one row. */
  private void bidiagonalise() {
    for (int l = 0; l < N - 1; l++) {
      reflectColumn(l);
      for (int j = l + 1; j < N; j++) {
        if (s[l] != 0) {
          addTo(x, l, j, l, -dot(x, l, j, l) / x[l][l]);
        }
        e[j] = x[l][j];
      }
      for (int i = l; i < N; i++) {
        u[i][l] = x[i][l];
      }
      if (l < N - 2) {
        reflectRow(l);
      }
    }
    s[N - 1] = x[N - 1][N - 1];
    e[N - 2] = x[N - 2][N - 1];
    e[N - 1] = 0;
  }

  private void reflectColumn(int l) {
    double[] column = new double[N - l];
    for (int i = l; i < N; i++) {
      column[i - l] = x[i][l];
    }
    double norm = norm(column);
    if (norm != 0) {
      norm = x[l][l] != 0 ? Math.copySign(norm, x[l][l]) : norm;
      double factor = 1.0 / norm;
      for (int i = l; i < N; i++) {
        x[i][l] *= factor;
      }
      x[l][l] += 1.0;
    }
    s[l] = -norm;
  }

  private void reflectRow(int l) {
    double norm = norm(new double[] {e[1], e[2]});
    if (norm != 0) {
      norm = e[l + 1] != 0 ? Math.copySign(norm, e[l + 1]) : norm;
      double factor = 1.0 / norm;
      for (int i = l + 1; i < N; i++) {
        e[i] *= factor;
      }
      e[l + 1] += 1.0;
    }
    e[l] = -norm;
    if (e[l] != 0) {
      double[] work = new double[N];
      for (int j = l + 1; j < N; j++) {
        for (int i = l + 1; i < N; i++) {
          work[i] += e[j] * x[i][j];
        }
      }
      for (int j = l + 1; j < N; j++) {
        double t = -e[j] / e[l + 1];
        for (int i = l + 1; i < N; i++) {
          x[i][j] += t * work[i];
        }
      }
    }
    for (int i = l + 1; i < N; i++) {
      v[i][l] = e[i];
    }
  }

  /** Multiplies the reflections out into U and V. */
  private void accumulate() {
    u[N - 1][N - 1] = 1;
    u[0][N - 1] = 0;
    u[1][N - 1] = 0;
    for (int l = N - 2; l >= 0; l--) {
      if (s[l] != 0) {
        for (int j = l + 1; j < N; j++) {
          addTo(u, l, j, l, -dot(u, l, j, l) / u[l][l]);
        }
        for (int i = l; i < N; i++) {
          u[i][l] = -u[i][l];
        }
        u[l][l] += 1.0;
      } else {
        u[l][l] = 1;
      }
      for (int i = 0; i < l; i++) {
        u[i][l] = 0;
      }
    }
    for (int l = N - 1; l >= 0; l--) {
      if (l < N - 2 && e[l] != 0) {
        for (int j = l + 1; j < N; j++) {
          addTo(v, l, j, l + 1, -dot(v, l, j, l + 1) / v[l + 1][l]);
        }
      }
      for (int i = 0; i < N; i++) {
        v[i][l] = 0;
      }
      v[l][l] = 1;
    }
  }

  /** Implicit QR steps until no superdiagonal is left; singular values in descending order. */
  private void diagonalise() {
    int m = N;
    for (int step = 0; m > 0; step++) {
      if (step > MOST_STEPS) {
        throw new ArithmeticException("the singular values do not converge");
      }
      int l = m - 1;
      while (l > 0) {
        double test = Math.abs(s[l - 1]) + Math.abs(s[l]);
        if (test + Math.abs(e[l - 1]) == test) {
          e[l - 1] = 0;
          break;
        }
        l--;
      }
      if (l == m - 1) {
        order(l);
        m--;
      } else {
        qrStep(l, m);
      }
    }
  }

  private void qrStep(int l, int m) {
    double scale =
        Math.max(
            Math.max(Math.max(Math.abs(s[m - 1]), Math.abs(s[m - 2])), Math.abs(e[m - 2])),
            Math.max(Math.abs(s[l]), Math.abs(e[l])));
    double sm = s[m - 1] / scale;
    double smm1 = s[m - 2] / scale;
    double emm1 = e[m - 2] / scale;
    double sl = s[l] / scale;
    double el = e[l] / scale;
    double b = ((smm1 + sm) * (smm1 - sm) + emm1 * emm1) / 2.0;
    double c = (sm * emm1) * (sm * emm1);
    double shift = 0;
    if (b != 0 || c != 0) {
      shift = Math.sqrt(b * b + c);
      shift = c / (b + (b < 0 ? -shift : shift));
    }
    double f = (sl + sm) * (sl - sm) + shift;
    double g = sl * el;
    for (int k = l; k < m - 1; k++) {
      Rotation right = Rotation.of(f, g);
      if (k != l) {
        e[k - 1] = right.r;
      }
      f = right.cos * s[k] + right.sin * e[k];
      e[k] = right.cos * e[k] - right.sin * s[k];
      g = right.sin * s[k + 1];
      s[k + 1] = right.cos * s[k + 1];
      right.apply(v, k);
      Rotation left = Rotation.of(f, g);
      s[k] = left.r;
      f = left.cos * e[k] + left.sin * s[k + 1];
      s[k + 1] = -left.sin * e[k] + left.cos * s[k + 1];
      g = left.sin * e[k + 1];
      e[k + 1] = left.cos * e[k + 1];
      left.apply(u, k);
    }
    e[m - 2] = f;
  }

  private void order(int from) {
    if (s[from] < 0) {
      s[from] = -s[from];
      for (int i = 0; i < N; i++) {
        v[i][from] = -v[i][from];
      }
    }
    for (int l = from; l < N - 1 && s[l] < s[l + 1]; l++) {
      double larger = s[l + 1];
      s[l + 1] = s[l];
      s[l] = larger;
      swap(u, l);
      swap(v, l);
    }
  }

  private static void swap(double[][] a, int column) {
    for (double[] row : a) {
      double left = row[column];
      row[column] = row[column + 1];
      row[column + 1] = left;
    }
  }

  private static double dot(double[][] a, int left, int right, int from) {
    double sum = 0;
    for (int i = from; i < N; i++) {
      sum += a[i][left] * a[i][right];
    }
    return sum;
  }

  private static void addTo(double[][] a, int source, int target, int from, double factor) {
    for (int i = from; i < N; i++) {
      a[i][target] += factor * a[i][source];
    }
  }

  /** BLAS dnrm2. */
  private static double norm(double[] a) {
    double scale = 0;
    double squares = 1;
    for (double value : a) {
      if (value != 0) {
        double magnitude = Math.abs(value);
        if (scale < magnitude) {
          double ratio = scale / magnitude;
          squares = 1 + squares * (ratio * ratio);
          scale = magnitude;
        } else {
          double ratio = magnitude / scale;
          squares += ratio * ratio;
        }
      }
    }
    return scale * Math.sqrt(squares);
  }

  /** BLAS drotg and drot. */
  private record Rotation(double r, double cos, double sin) {
    static Rotation of(double a, double b) {
      double scale = Math.abs(a) + Math.abs(b);
      if (scale == 0) {
        return new Rotation(0, 1, 0);
      }
      double sign = Math.copySign(1, Math.abs(a) > Math.abs(b) ? a : b);
      double r = sign * (scale * Math.sqrt((a / scale) * (a / scale) + (b / scale) * (b / scale)));
      return new Rotation(r, a / r, b / r);
    }

    void apply(double[][] m, int column) {
      for (double[] row : m) {
        double left = cos * row[column] + sin * row[column + 1];
        row[column + 1] = cos * row[column + 1] - sin * row[column];
        row[column] = left;
      }
    }
  }
}
