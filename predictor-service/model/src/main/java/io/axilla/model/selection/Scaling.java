// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.selection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.descriptive.Moments;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * z = (x − mean)/sd of every feature, with the mean and the standard deviation (n − 1) of the rows
 * that a model is fitted on.
 *
 * @param scales by feature; a constant one has sd 0
 * @param constantInTrain constant features, in feature order
 */
public record Scaling(@JsonUnwrapped Keyed<Scale> scales, List<String> constantInTrain) {
  /** Of one feature. */
  public record Scale(double mean, double sd) {
    @JsonIgnore
    public boolean isConstant() {
      return sd == 0;
    }

    /** In standard deviations from the mean. */
    public double z(double x) {
      return (x - mean) / sd;
    }
  }

  public Scaling {
    constantInTrain = List.copyOf(constantInTrain);
  }

  public static Scaling of(FeatureTable features, int... rows) {
    Scale[] scales = new Scale[features.size()];
    IntStream.range(0, scales.length)
        .parallel()
        .forEach(j -> scales[j] = scale(features.column(j, rows)));
    List<String> constant = new ArrayList<>();
    for (int j = 0; j < scales.length; j++) {
      if (scales[j].isConstant()) {
        constant.add(features.names().get(j));
      }
    }
    return new Scaling(new Keyed<>(Scale.class, features.names(), Arrays.asList(scales)), constant);
  }

  private static Scale scale(double[] x) {
    Moments moments = Moments.of(x);
    boolean constant = Arrays.stream(x).allMatch(value -> value == x[0]);
    return constant
        ? new Scale(x.length == 0 ? Double.NaN : x[0], 0)
        : new Scale(moments.mean(), moments.standardDeviation());
  }

  public boolean isConstant(int feature) {
    return scales.rows().get(feature).isConstant();
  }

  /** One feature in these rows, in standard deviations. */
  public double[] z(FeatureTable features, int feature, int... rows) {
    Scale scale = scales.rows().get(feature);
    return Arrays.stream(features.column(feature, rows)).map(scale::z).toArray();
  }
}
