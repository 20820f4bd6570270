// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.side;

import java.util.Arrays;

/**
 * Runs of voxels along i, and which of them are connected (union-find, lesser index is the root).
 */
final class Runs {
  private static final int FIRST_CAPACITY = 4096;

  private int count;
  private int[] start = new int[FIRST_CAPACITY];
  private int[] end = new int[FIRST_CAPACITY];
  private int[] row = new int[FIRST_CAPACITY];
  private int[] slice = new int[FIRST_CAPACITY];
  private int[] parent = new int[FIRST_CAPACITY];

  int count() {
    return count;
  }

  int start(int n) {
    return start[n];
  }

  /** Index of the last voxel. */
  int end(int n) {
    return end[n];
  }

  int row(int n) {
    return row[n];
  }

  int slice(int n) {
    return slice[n];
  }

  void add(int from, int to, int j, int k) {
    if (count == start.length) {
      int capacity = count * 2;
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      row = Arrays.copyOf(row, capacity);
      slice = Arrays.copyOf(slice, capacity);
      parent = Arrays.copyOf(parent, capacity);
    }
    start[count] = from;
    end[count] = to;
    row[count] = j;
    slice[count] = k;
    parent[count] = count;
    count++;
  }

  /** Joins the runs of two neighbouring rows, each in ascending order, where they share an i. */
  void joinOverlapping(int fromA, int toA, int fromB, int toB) {
    int a = fromA;
    int b = fromB;
    while (a < toA && b < toB) {
      if (start[a] <= end[b] && start[b] <= end[a]) {
        join(a, b);
      }
      if (end[a] < end[b]) {
        a++;
      } else {
        b++;
      }
    }
  }

  int rootOf(int n) {
    int root = n;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** The root of the region with the most voxels; -1 if there is none. */
  int largest() {
    long[] voxels = new long[count];
    int largest = -1;
    for (int n = 0; n < count; n++) {
      int root = rootOf(n);
      voxels[root] += end[n] - start[n] + 1;
    }
    for (int n = 0; n < count; n++) {
      if (voxels[n] > 0 && (largest < 0 || voxels[n] > voxels[largest])) {
        largest = n;
      }
    }
    return largest;
  }

  private void join(int a, int b) {
    int rootA = rootOf(a);
    int rootB = rootOf(b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
