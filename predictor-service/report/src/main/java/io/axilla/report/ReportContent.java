// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.ModelFile;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.validation.Optimism;
import io.axilla.report.section.Warning;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from.
 *
 * @param made the day of the training; the report knows no clock
 * @param digest SHA-256 of the model file
 * @param correlationThreshold |r| above which the statistics list a correlation
 * @param warnings of the training; those that the numbers give come on top
 * @param pipeline optimism of the whole pipeline; null: not computed
 * @param selectionFrequency of a feature the share of the pipeline's resamples that selected it
 * @param resamples of the pipeline; 0: none
 * @param excluded patients who left before the analysis, by reason; empty: not recorded
 */
public record ReportContent(
    LocalDate made,
    ModelFile model,
    String digest,
    Statistics statistics,
    double correlationThreshold,
    List<Warning> warnings,
    @Nullable Optimism pipeline,
    Map<String, Double> selectionFrequency,
    int resamples,
    Map<String, Integer> excluded) {
  public ReportContent {
    warnings = List.copyOf(warnings);
    selectionFrequency = Collections.unmodifiableMap(new LinkedHashMap<>(selectionFrequency));
    excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
  }
}
