// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rule 10, first half: of which side a mask is, and whether it belongs to a usable series of a
 * study.
 *
 * @param series the series that it belongs to, when it fits
 * @param warning why it is ignored although it has to do with the study, when there is a reason
 */
record MaskPlace(@Nullable Series series, @Nullable WarningCode warning) {
  private static final MaskPlace ELSEWHERE = new MaskPlace(null, null);

  /** Rule 10: non-empty masks of a side that show the axilla or do not say what they show. */
  static List<MaskCandidate> lookedAt(RoleQuestion question, Side side) {
    return question.remaining().masks().stream()
        .filter(MaskCandidate::mayShowAxilla)
        .filter(mask -> sideOf(mask, question) == side)
        .toList();
  }

  /**
   * Rule 5: a mask fits, or one that is looked at names a CT series of the study, usable or not. So
   * one that rule 10 then ignores for its frame of reference still says which scan is meant.
   */
  static boolean isDrawnOn(Study study, RoleQuestion question) {
    return lookedAt(question, question.side()).stream()
        .anyMatch(
            mask ->
                fits(mask, study, question.remaining()) || namesCtSeriesOf(study, mask.series()));
  }

  static boolean fits(MaskCandidate mask, Study study, Timeline remaining) {
    return of(mask, study, remaining).series() != null;
  }

  static MaskPlace of(MaskCandidate mask, Study study, Timeline remaining) {
    return mask.series() != null
        ? bySeries(mask.series(), mask.frameOfReference(), study)
        : byFrameOfReference(mask.frameOfReference(), study, remaining);
  }

  private static MaskPlace bySeries(
      SeriesInstanceUid named, @Nullable String frameOfReference, Study study) {
    Optional<Series> series = study.usableSeries(named);
    if (series.isEmpty()) {
      return ELSEWHERE;
    }
    String itsFrame = series.get().frameOfReference();
    boolean differs =
        frameOfReference != null && itsFrame != null && !frameOfReference.equals(itsFrame);
    return differs
        ? new MaskPlace(null, WarningCode.MASK_FRAME_DIFFERS)
        : new MaskPlace(series.get(), null);
  }

  private static MaskPlace byFrameOfReference(
      @Nullable String frameOfReference, Study study, Timeline remaining) {
    if (frameOfReference == null) {
      return ELSEWHERE;
    }
    List<Series> ofThisFrame =
        remaining
            .usableSeries()
            .filter(series -> frameOfReference.equals(series.frameOfReference()))
            .toList();
    Optional<Series> here = ofThisFrame.stream().filter(study.series()::contains).findFirst();
    if (here.isEmpty()) {
      return ELSEWHERE;
    }
    return ofThisFrame.size() > 1
        ? new MaskPlace(null, WarningCode.MASK_SERIES_UNCLEAR)
        : new MaskPlace(here.get(), null);
  }

  /** The side that the mask states, or, where that is safe, the one on which it lies. */
  private static @Nullable Side sideOf(MaskCandidate mask, RoleQuestion question) {
    if (mask.side() != null) {
      return mask.side();
    }
    boolean isSafe = question.clinical().sides().size() == 1 || question.overrideNames(mask);
    return isSafe ? mask.geometricSide().side() : null;
  }

  private static boolean namesCtSeriesOf(Study study, @Nullable SeriesInstanceUid named) {
    return study.series().stream()
        .filter(Series::isCt)
        .anyMatch(series -> series.series().equals(named));
  }
}
