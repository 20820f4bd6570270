// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.MaskCandidate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading one segment or ROI showed.
 *
 * @param study the study that holds the object
 * @param reason code for which the mask counts as absent; null when it is sound, or waits for its
 *     series
 * @param placements on the series that it was drawn on, or, when it names none, on each that shares
 *     its frame of reference
 */
public record MaskReading(
    StudyInstanceUid study,
    MaskCandidate candidate,
    @Nullable String reason,
    List<Placement> placements) {
  public MaskReading {
    placements = List.copyOf(placements);
  }

  /**
   * The mask on one series.
   *
   * @param content digest of its voxels on the series' grid
   * @param warnings codes
   */
  public record Placement(SeriesInstanceUid series, Sha256 content, List<String> warnings) {
    public Placement {
      warnings = List.copyOf(warnings);
    }
  }

  Optional<Placement> on(SeriesInstanceUid series) {
    return placements.stream().filter(placement -> placement.series().equals(series)).findAny();
  }
}
