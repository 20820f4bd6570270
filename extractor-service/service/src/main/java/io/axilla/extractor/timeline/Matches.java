// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.AppliedOverride;
import io.axilla.contracts.Code;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.Match;
import io.axilla.contracts.MatchVersion;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.Sha256;
import io.axilla.extractor.pairing.Decision;
import io.axilla.extractor.pairing.PairingCode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** From a decision with both scans to the match that the others work on. */
final class Matches {
  /**
   * The patient has a study that could not be read; with it, another scan might be the right one.
   */
  static final String OTHER_STUDY_UNREAD = "OTHER_STUDY_UNREAD";

  private Matches() {}

  /**
   * The match, with the version of the one before when the content is the same.
   *
   * @param previous the case before this decision
   */
  static Match of(CaseRow previous, Decision decision, KnownPatient patient, Sha256 settings) {
    Part pre = Part.of(Objects.requireNonNull(decision.pre()), patient);
    Part post = Part.of(Objects.requireNonNull(decision.post()), patient);
    Sha256 content =
        MatchContent.digest(
            previous.side(), pre.series, pre.mask, post.series, post.mask, settings);
    Match before = previous.match();
    MatchVersion version;
    MatchVersion predecessor;
    if (before != null && before.contentDigest().equals(content)) {
      version = before.matchVersion();
      predecessor = before.predecessor();
    } else {
      predecessor = before == null ? null : before.matchVersion();
      version =
          new MatchVersion(
              Sha256.ofParts(
                      previous.caseId().value(),
                      predecessor == null ? "" : predecessor.value(),
                      content.value())
                  .value());
    }
    TreeSet<String> warnings = new TreeSet<>();
    decision.warnings().stream().map(PairingCode::name).forEach(warnings::add);
    warnings.addAll(pre.warnings);
    warnings.addAll(post.warnings);
    if (!patient.unread().isEmpty()) {
      warnings.add(OTHER_STUDY_UNREAD);
    }
    List<AppliedOverride> overrides = Overrides.appliedTo(previous.side(), patient.overrides());
    return new Match(
        previous.caseId(),
        previous.side(),
        previous.decision() + 1,
        version,
        predecessor,
        content,
        pre.scan,
        post.scan,
        settings,
        warnings.stream().map(Code::new).toList(),
        overrides);
  }

  /** One scan of it: where it is, and the digests of what it holds. */
  private record Part(ScanRef scan, Sha256 series, Sha256 mask, List<String> warnings) {
    static Part of(Decision.Scan chosen, KnownPatient patient) {
      StudyTable.Row study =
          patient.studies().stream()
              .filter(row -> row.study().equals(chosen.study()))
              .findAny()
              .orElseThrow();
      StudyReading reading = Objects.requireNonNull(study.reading());
      StudyReading.SeriesReading series =
          reading.series().stream()
              .filter(one -> one.series().series().equals(chosen.series()))
              .findAny()
              .orElseThrow();
      MaskReading mask =
          patient.masks().stream()
              .filter(one -> one.candidate().mask().equals(chosen.mask()))
              .findAny()
              .orElseThrow();
      MaskReading.Placement placement = mask.on(chosen.series()).orElseThrow();
      TreeSet<String> warnings = new TreeSet<>(series.warnings());
      warnings.addAll(placement.warnings());
      return new Part(
          new ScanRef(
              chosen.study(),
              chosen.series(),
              new MaskRef(
                  mask.candidate().mask().object(),
                  mask.candidate().mask().segment(),
                  mask.candidate().kind()),
              Objects.requireNonNull(reading.date())),
          Objects.requireNonNull(series.content(), "a usable series was read"),
          placement.content(),
          List.copyOf(warnings));
    }
  }
}
