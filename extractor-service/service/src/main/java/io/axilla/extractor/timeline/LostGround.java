// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.Code;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.Match;
import io.axilla.contracts.ScanRef;
import io.axilla.extractor.imaging.series.SeriesFault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why the images that a match was made of can no longer be trusted. A match that merely waits again
 * leaves its report standing; one that lost its ground must not, since its number may be another
 * patient's or of pixels that nobody vouches for (docs/adr/0012).
 */
final class LostGround {
  /**
   * Two objects came under one UID in a chosen series or mask, or a source that is authoritative
   * gave it to another patient.
   */
  static final Code OBJECT_CONFLICT = new Code(SeriesFault.OBJECT_CONFLICT.name());

  /** A chosen series is no longer kept. */
  static final Code SERIES_GONE = new Code("SERIES_GONE");

  private LostGround() {}

  /** Empty when the images are still what they were, or there never was a match. */
  static List<Code> of(@Nullable Match match, KnownPatient patient) {
    return match == null
        ? List.of()
        : Stream.of(match.pre(), match.post())
            .flatMap(
                scan -> Stream.concat(series(scan, patient).stream(), mask(scan, patient).stream()))
            .distinct()
            .sorted(Comparator.comparing(Code::value))
            .toList();
  }

  private static Optional<Code> series(ScanRef scan, KnownPatient patient) {
    Optional<StudyReading.SeriesReading> series =
        patient.studies().stream()
            .filter(study -> study.study().equals(scan.study()))
            .map(StudyTable.Row::reading)
            .flatMap(Stream::ofNullable)
            .flatMap(reading -> reading.series().stream())
            .filter(one -> one.series().series().equals(scan.series()))
            .findAny();
    if (series.isEmpty()) {
      return Optional.of(SERIES_GONE);
    }
    return isConflict(series.get().series().reason())
        ? Optional.of(OBJECT_CONFLICT)
        : Optional.empty();
  }

  private static Optional<Code> mask(ScanRef scan, KnownPatient patient) {
    MaskRef chosen = scan.mask();
    return patient.masks().stream()
        .filter(mask -> mask.candidate().mask().object().equals(chosen.object()))
        .filter(mask -> isConflict(mask.reason()))
        .findAny()
        .map(mask -> OBJECT_CONFLICT);
  }

  private static boolean isConflict(@Nullable String reason) {
    return OBJECT_CONFLICT.value().equals(reason);
  }
}
