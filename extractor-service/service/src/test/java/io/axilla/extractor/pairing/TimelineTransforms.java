// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import io.axilla.extractor.pairing.OperatorOverride.Hold;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Timelines made of timelines, whose decisions follow from the first one's. */
final class TimelineTransforms {
  private TimelineTransforms() {}

  /** The same in another order of all that has one. */
  static Timeline shuffled(Timeline timeline, Random random) {
    ClinicalDates clinical = timeline.clinical();
    return new Timeline(
        timeline.asOf(),
        timeline.patientKey(),
        clinical == null
            ? null
            : new ClinicalDates(
                clinical.version(),
                shuffled(clinical.sides(), random),
                clinical.nacStart(),
                clinical.nacEnd(),
                clinical.surgery(),
                clinical.nacAbandoned()),
        shuffled(timeline.studies(), random).stream()
            .map(
                study ->
                    new Study(
                        study.study(),
                        study.date(),
                        study.time(),
                        study.timePointId(),
                        study.identity(),
                        study.complete(),
                        shuffled(study.series(), random)))
            .toList(),
        shuffled(timeline.masks(), random),
        shuffled(timeline.overrides(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** The same with left and right exchanged everywhere. */
  static Timeline mirrored(Timeline timeline) {
    ClinicalDates clinical = timeline.clinical();
    return new Timeline(
        timeline.asOf(),
        timeline.patientKey(),
        clinical == null
            ? null
            : new ClinicalDates(
                clinical.version(),
                clinical.sides().stream().map(Side::other).toList(),
                clinical.nacStart(),
                clinical.nacEnd(),
                clinical.surgery(),
                clinical.nacAbandoned()),
        timeline.studies(),
        timeline.masks().stream().map(TimelineTransforms::mirrored).toList(),
        timeline.overrides().stream().map(TimelineTransforms::mirrored).toList());
  }

  private static MaskCandidate mirrored(MaskCandidate mask) {
    Side geometric = mask.geometricSide().side();
    return new MaskCandidate(
        mask.mask(),
        mask.kind(),
        mask.series(),
        mask.frameOfReference(),
        mask.region(),
        other(mask.side()),
        geometric == null ? GeometricSide.UNCLEAR : GeometricSide.valueOf(geometric.other().name()),
        mask.created(),
        mask.creator(),
        mask.empty());
  }

  private static OperatorOverride mirrored(OperatorOverride override) {
    if (override instanceof UseForRole use) {
      return new UseForRole(
          use.n(), use.side().other(), use.role(), use.study(), use.series(), use.mask());
    }
    return override instanceof Hold hold
        ? new Hold(hold.n(), hold.side().other(), hold.why())
        : override;
  }

  private static @Nullable Side other(@Nullable Side side) {
    return side == null ? null : side.other();
  }
}
