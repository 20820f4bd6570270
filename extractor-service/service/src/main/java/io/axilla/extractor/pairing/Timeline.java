// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that pairing knows of one patient. The order of its parts means nothing; each study, series,
 * mask and override number stands once, or {@link MalformedTimelineException} is thrown.
 *
 * @param asOf the day on which the question is asked; without it nothing counts as never come
 * @param patientKey pseudonym, the same for everything here; no rule looks at it
 * @param clinical null while there is no clinical record
 * @param overrides those in force; withdrawn ones are left out
 */
public record Timeline(
    @Nullable LocalDate asOf,
    @Nullable String patientKey,
    @Nullable ClinicalDates clinical,
    List<Study> studies,
    List<MaskCandidate> masks,
    List<OperatorOverride> overrides) {
  public Timeline {
    studies = List.copyOf(studies);
    masks = List.copyOf(masks);
    overrides = List.copyOf(overrides);
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < studies.size(); i++) {
      Study study = studies.get(i);
      once(seen.add(study.study()), "studies[" + i + "].study");
      for (int j = 0; j < study.series().size(); j++) {
        String where = "studies[" + i + "].series[" + j + "].series";
        once(seen.add(study.series().get(j).series()), where);
      }
    }
    for (int i = 0; i < masks.size(); i++) {
      once(seen.add(masks.get(i).mask()), "masks[" + i + "]");
    }
    for (int i = 0; i < overrides.size(); i++) {
      once(seen.add(overrides.get(i).n()), "overrides[" + i + "].n");
    }
  }

  private static void once(boolean isNew, String where) {
    if (!isNew) {
      throw new MalformedTimelineException(
          where, "stands here a second time", "leave one of the two out");
    }
  }

  /** The usable series of all studies. */
  Stream<Series> usableSeries() {
    return studies.stream().flatMap(study -> study.usableSeries().stream());
  }
}
