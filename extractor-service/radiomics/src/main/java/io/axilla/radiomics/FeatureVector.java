// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.feature.FeatureName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All features of one region of interest, in the order of the settings, complete. A value is NaN
 * only where the feature is undefined and PyRadiomics gives NaN too.
 */
public final class FeatureVector {
  private final String settingsDigest;
  private final List<FeatureName> names;
  private final double[] values;

  FeatureVector(String settingsDigest, List<FeatureName> names, double[] values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(names.size() + " names for " + values.length + " values");
    }
    this.settingsDigest = settingsDigest;
    this.names = List.copyOf(names);
    this.values = values;
  }

  /** The digest of the settings that the numbers were computed with. */
  public String settingsDigest() {
    return settingsDigest;
  }

  public List<FeatureName> names() {
    return names;
  }

  public int size() {
    return values.length;
  }

  /** The value at a position in {@link #names()}. */
  public double value(int index) {
    return values[index];
  }

  /** All values in the order of {@link #names()}, in a new array. */
  public double[] values() {
    return values.clone();
  }

  /** Column name to value, in order. */
  public Map<String, Double> toMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int n = 0; n < values.length; n++) {
      map.put(names.get(n).toString(), values[n]);
    }
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureVector vector
        && settingsDigest.equals(vector.settingsDigest)
        && names.equals(vector.names)
        && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + names.hashCode();
  }

  @Override
  public String toString() {
    return "FeatureVector[" + values.length + " features, settings " + settingsDigest + "]";
  }
}
