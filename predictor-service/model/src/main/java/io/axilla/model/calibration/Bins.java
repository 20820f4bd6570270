// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.descriptive.Quantiles;
import io.axilla.model.distribution.ChiSquared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Patients grouped by predicted probability. The groups are (a, b] between neighbouring distinct
 * type-7 quantiles, the first one closed; when all probabilities are equal there is one group.
 *
 * @param breaks limits of the groups
 * @param n patients
 * @param observed responders
 * @param expected sum of the probabilities
 * @param meanPredicted expected/n
 * @param observedRate observed/n
 */
public record Bins(
    List<Double> breaks,
    List<Integer> n,
    List<Integer> observed,
    List<Double> expected,
    List<Double> meanPredicted,
    List<Double> observedRate) {

  /**
   * Hosmer, Lemeshow 1980: Σ(O − E)²/E over responders and others of each group.
   *
   * @param pGroupsMinus2 on groups − 2 degrees of freedom: the patients that the model was fitted
   *     to
   * @param pGroups on as many as groups: other patients
   */
  public record HosmerLemeshow(
      int groups,
      double chi2,
      @JsonProperty("p_df_g_minus_2") double pGroupsMinus2,
      @JsonProperty("p_df_g") double pGroups) {}

  public Bins {
    breaks = List.copyOf(breaks);
    n = List.copyOf(n);
    observed = List.copyOf(observed);
    expected = List.copyOf(expected);
    meanPredicted = List.copyOf(meanPredicted);
    observedRate = List.copyOf(observedRate);
  }

  static Bins of(double[] probability, int[] outcome, int groups) {
    double[] breaks = breaks(probability, groups);
    int bins = Math.max(1, breaks.length - 1);
    int[] n = new int[bins];
    int[] observed = new int[bins];
    double[] expected = new double[bins];
    for (int i = 0; i < probability.length; i++) {
      int bin = 0;
      while (bin < bins - 1 && probability[i] > breaks[bin + 1]) {
        bin++;
      }
      n[bin]++;
      observed[bin] += outcome[i];
      expected[bin] += probability[i];
    }
    List<Double> meanPredicted = new ArrayList<>();
    List<Double> observedRate = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      meanPredicted.add(expected[bin] / n[bin]);
      observedRate.add((double) observed[bin] / n[bin]);
    }
    return new Bins(
        Arrays.stream(breaks).boxed().toList(),
        Arrays.stream(n).boxed().toList(),
        Arrays.stream(observed).boxed().toList(),
        Arrays.stream(expected).boxed().toList(),
        meanPredicted,
        observedRate);
  }

  private static double[] breaks(double[] probability, int groups) {
    Quantiles quantiles = Quantiles.of(probability);
    double step = 1.0 / groups;
    double[] breaks = new double[groups + 1];
    for (int i = 0; i <= groups; i++) {
      breaks[i] = quantiles.at(i == groups ? 1 : i * step);
    }
    return Arrays.stream(breaks).distinct().toArray();
  }

  HosmerLemeshow hosmerLemeshow() {
    double chi2 = 0;
    for (int bin = 0; bin < n.size(); bin++) {
      double difference = observed.get(bin) - expected.get(bin);
      if (n.get(bin) > 0) {
        chi2 += difference * difference / expected.get(bin);
        chi2 += difference * difference / (n.get(bin) - expected.get(bin));
      }
    }
    int groups = n.size();
    return new HosmerLemeshow(
        groups, chi2, ChiSquared.upper(chi2, groups - 2), ChiSquared.upper(chi2, groups));
  }
}
