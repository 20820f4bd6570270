// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

import java.util.Arrays;

/**
 * The exact test of an r×2 table (Freeman, Halton 1951): the sum of the probabilities of all tables
 * of the same margins that are not more probable than the observed one, with a relative slack of
 * 1e-7.
 *
 * <p>Tables are built row by row as paths through a network (Mehta, Patel 1983): a node is a row
 * and the positives that are left for the rows from it on. For every node the largest and smallest
 * product over its completions are known beforehand, and the sum of all is one binomial
 * coefficient; so most paths are counted or dropped whole, long before their end. The last two rows
 * are one hypergeometric distribution, which rises to its mode and falls after it: the completions
 * that count are its two ends, found by bisection and summed beforehand.
 */
final class FisherFreemanHalton {
  private static final double SLACK = 1e-7;

  private final int[] totals;
  private final double[] logFactorial;

  /** By row and positives left: log of the largest product over the completions. */
  private final double[][] longest;

  private final double[][] shortest;

  /** Margin of all rows from this one on. */
  private final int[] rest;

  private final Tail[] tails;
  private final double bound;
  private final double all;
  private double counted;

  /** The probability; 1 when a margin leaves no choice. */
  static double p(CountTable table) {
    return new FisherFreemanHalton(table).sum((int) table.positives());
  }

  private FisherFreemanHalton(CountTable table) {
    int rows = table.rows();
    totals = new int[rows];
    for (int row = 0; row < rows; row++) {
      totals[row] = table.rowTotal(row);
    }
    Arrays.sort(totals); // the widest rows come last, where they cost least
    int n = (int) table.total();
    logFactorial = new double[n + 1];
    for (int i = 2; i <= n; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    rest = new int[rows + 1];
    for (int row = rows - 1; row >= 0; row--) {
      rest[row] = rest[row + 1] + totals[row];
    }
    int positives = (int) table.positives();
    longest = new double[rows + 1][positives + 1];
    shortest = new double[rows + 1][positives + 1];
    fillPaths(rows, positives);
    tails = new Tail[positives + 1];
    all = choose(n, positives);
    double observed = 0;
    for (int row = 0; row < rows; row++) {
      observed += choose(table.rowTotal(row), table.count(row, 0));
    }
    bound = observed + Math.log1p(SLACK);
  }

  private void fillPaths(int rows, int positives) {
    for (int row = rows; row >= 0; row--) {
      Arrays.fill(longest[row], Double.NEGATIVE_INFINITY);
      Arrays.fill(shortest[row], Double.POSITIVE_INFINITY);
    }
    longest[rows][0] = 0;
    shortest[rows][0] = 0;
    for (int row = rows - 1; row >= 0; row--) {
      for (int left = 0; left <= Math.min(positives, rest[row]); left++) {
        for (int x = fewest(row, left); x <= Math.min(totals[row], left); x++) {
          double step = choose(totals[row], x);
          longest[row][left] = Math.max(longest[row][left], step + longest[row + 1][left - x]);
          shortest[row][left] = Math.min(shortest[row][left], step + shortest[row + 1][left - x]);
        }
      }
    }
  }

  private double sum(int positives) {
    walk(0, positives, 0);
    return Math.min(1, counted);
  }

  private void walk(int row, int left, double path) {
    if (path + longest[row][left] <= bound) {
      counted += Math.exp(path + choose(rest[row], left) - all);
    } else if (path + shortest[row][left] <= bound) {
      if (totals.length - row == 2) {
        Tail tail = tail(left);
        counted += Math.exp(path + tail.mode() - all) * tail.upTo(bound - path);
        return;
      }
      for (int x = fewest(row, left); x <= Math.min(totals[row], left); x++) {
        walk(row + 1, left - x, path + choose(totals[row], x));
      }
    }
  }

  private int fewest(int row, int left) {
    return Math.max(0, left - rest[row + 1]);
  }

  private Tail tail(int left) {
    Tail known = tails[left];
    if (known == null) {
      int row = totals.length - 2;
      int from = fewest(row, left);
      double[] logs = new double[Math.min(totals[row], left) - from + 1];
      for (int i = 0; i < logs.length; i++) {
        logs[i] = choose(totals[row], from + i) + choose(totals[row + 1], left - from - i);
      }
      known = new Tail(logs);
      tails[left] = known;
    }
    return known;
  }

  private double choose(int n, int k) {
    return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
  }
}
