// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The features of both scans by name: {@code pre_} or {@code post_} and PyRadiomics' name.
 * Complete, or it does not exist. A value is NaN only where the feature's definition gives none
 * (null in JSON); never infinite.
 */
public record FeatureVector(SortedMap<String, Double> values) {
  private static final Pattern NAME = Pattern.compile("(pre|post)_[A-Za-z0-9_.-]+");

  public FeatureVector {
    Require.present("values", values);
    Require.that(!values.isEmpty(), "a feature vector is empty");
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      Require.that(
          NAME.matcher(entry.getKey()).matches(),
          "a feature's name does not begin with pre_ or post_");
      Require.present("the value of " + entry.getKey(), entry.getValue());
      Require.that(
          !entry.getValue().isInfinite(), "the value of " + entry.getKey() + " is infinite");
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  @Override
  public String toString() {
    return "FeatureVector[" + values.size() + " values]";
  }
}
