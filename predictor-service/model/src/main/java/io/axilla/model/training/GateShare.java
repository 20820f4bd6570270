// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.applicability.Applicability;
import io.axilla.model.applicability.State;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of some rows, held out of the model that they are compared with, are unlike those that
 * it was made from.
 *
 * @param withheld rows with an item outside: the pipeline withholds their number by default
 * @param withheldShare of the rows; NaN without rows
 * @param edge further rows with an item at the edge: the number comes with a caution
 * @param reasons of the rows that are withheld, by kind of item; a row may have several
 */
public record GateShare(
    int rows,
    int withheld,
    double withheldShare,
    int edge,
    double edgeShare,
    List<Reason> reasons) {
  /**
   * Rows that are withheld for one kind of item.
   *
   * @param code such as {@code NOT_APPLICABLE_FEATURES}
   */
  public record Reason(String code, int rows) {}

  public GateShare {
    reasons = List.copyOf(reasons);
  }

  static GateShare of(List<Applicability> judged) {
    int withheld = count(judged, State.OUTSIDE);
    int edge = count(judged, State.EDGE);
    Map<String, Integer> reasons = new TreeMap<>();
    judged.stream()
        .flatMap(one -> one.codes(State.OUTSIDE).stream())
        .forEach(code -> reasons.merge(code, 1, Integer::sum));
    return new GateShare(
        judged.size(),
        withheld,
        (double) withheld / judged.size(),
        edge,
        (double) edge / judged.size(),
        reasons.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue())).toList());
  }

  private static int count(List<Applicability> judged, State verdict) {
    return (int) judged.stream().filter(one -> one.verdict() == verdict).count();
  }
}
