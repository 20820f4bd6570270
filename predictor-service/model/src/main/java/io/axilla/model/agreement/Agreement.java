// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.axilla.model.agreement.Icc.MeanSquares;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.FeatureTable;
import io.axilla.model.table.Keyed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Agreement of all features, between readers and of a reader with himself.
 *
 * @param nSubjectsInter patients that a second reader segmented
 * @param nSubjectsIntra patients that the first reader segmented again
 * @param inter reader 1 and reader 2, by feature
 * @param intra both readings of reader 1, by feature
 * @param interIcc21Ci limits of the ICC(2,1) between readers
 * @param nPass features above the threshold
 * @param pass features with both ICC(2,1) above the threshold, in feature order
 */
public record Agreement(
    int nSubjectsInter,
    int nSubjectsIntra,
    Keyed<Icc> inter,
    Keyed<Icc> intra,
    @JsonProperty("inter_icc21_ci") Keyed<Icc.Interval> interIcc21Ci,
    Passed nPass,
    List<String> pass) {
  /** Counts of features above the threshold. */
  public record Passed(
      int interIcc21, int interIcc31, int intraIcc21, int intraIcc31, int inter21AndIntra21) {}

  public Agreement {
    pass = List.copyOf(pass);
  }

  public static Agreement of(Cohort cohort) {
    FeatureTable features = cohort.features();
    List<String> names = features.names();
    List<MeanSquares> betweenReaders = meanSquares(features, cohort.secondReader());
    List<Icc> inter = betweenReaders.stream().map(MeanSquares::icc).toList();
    List<Icc> intra =
        meanSquares(features, cohort.secondReading()).stream().map(MeanSquares::icc).toList();
    double threshold = cohort.settings().iccThreshold();
    List<String> pass = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      if (inter.get(j).icc21() > threshold && intra.get(j).icc21() > threshold) {
        pass.add(names.get(j));
      }
    }
    return new Agreement(
        cohort.secondReader().patients().length,
        cohort.secondReading().patients().length,
        new Keyed<>(Icc.class, names, inter),
        new Keyed<>(Icc.class, names, intra),
        intervals(names, betweenReaders, inter, cohort.settings().confidence()),
        new Passed(
            count(inter, Icc::icc21, threshold),
            count(inter, Icc::icc31, threshold),
            count(intra, Icc::icc21, threshold),
            count(intra, Icc::icc31, threshold),
            pass.size()),
        pass);
  }

  /**
   * The features that a model may use: those that pass. Where one kind of second reading is not
   * there, the other decides; without any, all features may be used.
   */
  public List<String> stable(double threshold) {
    boolean readers = nSubjectsInter > 1;
    boolean readings = nSubjectsIntra > 1;
    List<String> stable = new ArrayList<>();
    for (int j = 0; j < inter.keys().size(); j++) {
      if ((!readers || inter.rows().get(j).icc21() > threshold)
          && (!readings || intra.rows().get(j).icc21() > threshold)) {
        stable.add(inter.keys().get(j));
      }
    }
    return stable;
  }

  private static List<MeanSquares> meanSquares(FeatureTable first, FeatureTable second) {
    int[] rows = second.patients();
    int[] own = IntStream.range(0, rows.length).toArray();
    MeanSquares[] results = new MeanSquares[first.size()];
    IntStream.range(0, results.length)
        .parallel()
        .forEach(j -> results[j] = MeanSquares.of(first.column(j, rows), second.column(j, own)));
    return Arrays.asList(results);
  }

  private static Keyed<Icc.Interval> intervals(
      List<String> names, List<MeanSquares> squares, List<Icc> icc, double confidence) {
    int[] chosen =
        IntStream.range(0, names.size()).filter(j -> Icc.hasInterval(icc.get(j).icc21())).toArray();
    Icc.Interval[] intervals = new Icc.Interval[chosen.length];
    IntStream.range(0, chosen.length)
        .parallel()
        .forEach(
            i ->
                intervals[i] =
                    squares.get(chosen[i]).interval(icc.get(chosen[i]).icc21(), confidence));
    return new Keyed<>(
        Icc.Interval.class,
        IntStream.of(chosen).mapToObj(names::get).toList(),
        Arrays.asList(intervals));
  }

  private static int count(List<Icc> icc, ToDoubleFunction<Icc> which, double threshold) {
    return (int) icc.stream().filter(values -> which.applyAsDouble(values) > threshold).count();
  }
}
