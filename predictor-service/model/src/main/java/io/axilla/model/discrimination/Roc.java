// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.discrimination;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.axilla.model.table.Columns;
import org.jspecify.annotations.Nullable;

/** Area, best threshold and curve of a score. */
public record Roc(
    @JsonUnwrapped Auc area,
    RocCurve.Youden youden,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Columns<RocCurve.Point> points) {
  public static Roc of(double[] score, int[] outcome, double confidence) {
    RocCurve curve = RocCurve.of(score, outcome);
    return new Roc(
        Auc.of(score, outcome, confidence),
        curve.youden(),
        new Columns<>(RocCurve.Point.class, curve.points()));
  }

  /** The same without the curve. */
  public Roc withoutPoints() {
    return new Roc(area, youden, null);
  }
}
