// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeMask;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeSeries;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeStudy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rule 2: exclusions take studies, series and masks out, as if they had never come. */
final class ExclusionRule {
  private ExclusionRule() {}

  static Timeline apply(Timeline timeline) {
    Set<StudyInstanceUid> studies = new HashSet<>();
    Set<SeriesInstanceUid> series = new HashSet<>();
    Set<MaskKey> masks = new HashSet<>();
    for (OperatorOverride override : timeline.overrides()) {
      if (override instanceof ExcludeStudy exclusion) {
        studies.add(exclusion.study());
      } else if (override instanceof ExcludeSeries exclusion) {
        series.add(exclusion.series());
      } else if (override instanceof ExcludeMask exclusion) {
        masks.add(exclusion.mask());
      }
    }
    return new Timeline(
        timeline.asOf(),
        timeline.patientKey(),
        timeline.clinical(),
        timeline.studies().stream()
            .filter(study -> !studies.contains(study.study()))
            .map(study -> without(series, study))
            .toList(),
        timeline.masks().stream().filter(mask -> !masks.contains(mask.mask())).toList(),
        timeline.overrides());
  }

  private static Study without(Set<SeriesInstanceUid> excluded, Study study) {
    List<Series> remaining =
        study.series().stream().filter(series -> !excluded.contains(series.series())).toList();
    return new Study(
        study.study(),
        study.date(),
        study.time(),
        study.timePointId(),
        study.identity(),
        study.complete(),
        remaining);
  }
}
