// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.Code;
import io.axilla.contracts.Sha256;
import io.axilla.extractor.imaging.mask.MaskInfo;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.extractor.imaging.series.SeriesFindings;
import io.axilla.extractor.imaging.study.PatientIdentity;
import io.axilla.extractor.imaging.study.StudyFacts;
import io.axilla.extractor.pairing.GeometricSide;
import io.axilla.extractor.pairing.Identity;
import io.axilla.extractor.pairing.MaskCandidate;
import io.axilla.extractor.pairing.MaskKey;
import io.axilla.extractor.pairing.Series;
import io.axilla.extractor.timeline.StudyReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what the readers of images say to what the timeline keeps. */
final class Readings {
  private Readings() {}

  static StudyReading study(
      StudyFacts facts, @Nullable String outside, List<StudyReading.SeriesReading> series) {
    PatientIdentity person = facts.identity();
    Identity identity =
        new Identity(
            person.name(),
            person.birthDate(),
            person.sex() == null ? null : Identity.Sex.valueOf(person.sex()));
    return new StudyReading(
        facts.date(), facts.time(), facts.timePointId(), identity, outside, series);
  }

  /** From headers alone: there is no digest of content. */
  static StudyReading.SeriesReading series(SeriesFindings findings) {
    return series(findings, null);
  }

  static StudyReading.SeriesReading series(
      io.axilla.extractor.imaging.series.SeriesReading reading) {
    Sha256 content =
        reading instanceof io.axilla.extractor.imaging.series.SeriesReading.Read readable
            ? readable.ct().contentDigest()
            : null;
    return series(reading.findings(), content);
  }

  private static StudyReading.SeriesReading series(
      SeriesFindings findings, @Nullable Sha256 content) {
    SeriesFacts facts = findings.facts();
    return new StudyReading.SeriesReading(
        new Series(
            facts.series(),
            facts.frameOfReference(),
            facts.modality(),
            findings.isUsable(),
            findings.reason().map(Code::value).orElse(null),
            facts.slices(),
            facts.sliceSpacing(),
            Boolean.TRUE.equals(facts.contrast()),
            facts.kernelSoft()),
        content,
        findings.warnings().stream().map(Enum::name).toList());
  }

  static MaskCandidate mask(MaskInfo info, GeometricSide side) {
    return new MaskCandidate(
        new MaskKey(info.object(), info.segment()),
        info.kind(),
        info.series(),
        info.frameOfReference(),
        info.region() == null ? null : MaskCandidate.Region.valueOf(info.region().name()),
        info.side(),
        side,
        info.created(),
        info.creator(),
        false);
  }
}
