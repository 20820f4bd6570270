// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import java.util.Random;

/**
 * Random numbers that depend on the seed, on what they are for, and on which one of these it is;
 * never on the order in which threads ask for them. {@link Random} is used because its sequence is
 * fixed by its specification.
 */
enum Chance {
  SPLIT,
  FOLDS,
  FOLDS_OF_SUBTYPES,
  RESAMPLE,
  FOLDS_OF_RESAMPLE,
  PERMUTATION;

  Random of(long seed, int index) {
    long z = seed + 0x9E3779B97F4A7C15L * (1 + index * (long) values().length + ordinal());
    // The finaliser of SplitMix64 (Steele, Lea, Flood 2014), so that neighbours have nothing in
    // common.
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return new Random(z ^ (z >>> 31));
  }
}
