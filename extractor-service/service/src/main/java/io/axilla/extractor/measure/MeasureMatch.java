// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.measure;

import io.axilla.contracts.Code;
import io.axilla.contracts.FeatureVector;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Match;
import io.axilla.contracts.PairMatched;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.TimePoint;
import io.axilla.extractor.timeline.MatchContent;
import io.axilla.extractor.timeline.StandingMatch;
import io.axilla.messaging.Completion;
import io.axilla.messaging.LongTask;
import io.axilla.messaging.Outbox;
import io.axilla.messaging.PermanentFailure;
import io.axilla.radiomics.ExtractionException;
import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.storage.FailPoint;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.ObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Consumes PairMatched, emits FeaturesExtracted; leaves in the object store what reports need of a
 * mask that they cannot refer to. A match that no longer stands when its features are there is
 * dropped; one whose scans are no longer what was matched fails. Idempotent: the same match gives
 * the same numbers.
 */
public final class MeasureMatch implements LongTask<PairMatched> {
  /** Duration of measuring one scan, cache misses alone. */
  static final String DURATION = "axilla.extraction.duration";

  private static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 30, 60, 300).map(Duration::ofSeconds).toArray(Duration[]::new);

  /** The numbers do not depend on it. */
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final ScanSource source;
  private final ObjectStore store;
  private final FeatureCache cache;
  private final ExtractionSettings settings;
  private final Sha256 settingsDigest;
  private final Outbox outbox;
  private final String software;
  private final Timer duration;

  public MeasureMatch(
      ScanSource source,
      ObjectStore store,
      ExtractionSettings settings,
      Outbox outbox,
      String software,
      MeterRegistry meters) {
    this.source = source;
    this.store = store;
    this.cache = new FeatureCache(store);
    this.settings = settings;
    this.settingsDigest = new Sha256(settings.digest());
    this.outbox = outbox;
    this.software = software;
    this.duration =
        Timer.builder(DURATION)
            .description("Time to read and measure one scan that the cache does not know")
            .serviceLevelObjectives(BUCKETS)
            .register(meters);
  }

  @Override
  public Completion run(PairMatched event) throws Exception {
    Match match = event.match();
    if (!match.settingsDigest().equals(settingsDigest)) {
      throw new PermanentFailure(
          new Code("SETTINGS_MISMATCH"),
          "The match was made for extraction settings "
              + match.settingsDigest()
              + ", this worker has "
              + settingsDigest
              + "; run all workers with the same settings, then replay.");
    }
    Scan pre = measure(event.patientKey(), match, match.pre());
    Scan post = measure(event.patientKey(), match, match.post());
    Sha256 content =
        MatchContent.digest(
            match.side(), pre.series, pre.mask, post.series, post.mask, settingsDigest);
    if (!content.equals(match.contentDigest())) {
      return tx -> requireOutdated(tx, event.patientKey(), match);
    }
    keepMask(match, TimePoint.PRE, pre);
    keepMask(match, TimePoint.POST, post);
    TreeMap<String, Double> values = new TreeMap<>();
    pre.measured.features().forEach((name, value) -> values.put("pre_" + name, value));
    post.measured.features().forEach((name, value) -> values.put("post_" + name, value));
    FeaturesExtracted extracted =
        new FeaturesExtracted(
            FeaturesExtracted.VERSION,
            event.patientKey(),
            match,
            pre.measured.facts(),
            post.measured.facts(),
            new FeatureVector(values),
            software,
            event.at());
    FailPoint.pass("extractor.measured");
    return tx -> {
      if (StandingMatch.isStanding(tx, event.patientKey(), match)) {
        outbox.append(tx, extracted);
      }
    };
  }

  /** Other content than what was matched is no fault as long as a new decision has seen it too. */
  private static void requireOutdated(Connection tx, PatientKey patient, Match match)
      throws SQLException {
    if (StandingMatch.isStanding(tx, patient, match)) {
      throw new PermanentFailure(
          new Code("CONTENT_CHANGED"),
          "What is kept of the scans or masks is no longer what was matched; send the study again, or replay.");
    }
  }

  /** What a scan holds now, its numbers, and its mask where reports need a copy. */
  private record Scan(
      Sha256 series, Sha256 mask, FeatureCache.Measured measured, Optional<MaskRaster> copy) {}

  /** Before anything is told: who hears of the features finds the mask. */
  private void keepMask(Match match, TimePoint role, Scan scan) throws IOException {
    if (scan.copy.isPresent()) {
      store.keepMask(match.caseId(), match.contentDigest(), role, scan.copy.get());
    }
  }

  /**
   * The digests of a match are those of its content, so the cache can only be asked once the scan
   * was read: reading is cheap beside measuring, and it proves that the scan still is what was
   * matched.
   */
  private Scan measure(PatientKey patient, Match match, ScanRef ref) throws Exception {
    Timer.Sample sample = Timer.start();
    MeasuredScan read = source.read(patient, ref);
    Sha256 key = FeatureCache.key(read.series(), read.mask(), settingsDigest);
    FeatureCache.Measured known = cache.find(key).orElse(null);
    if (known == null) {
      known = extract(read);
      cache.keep(key, known);
      sample.stop(duration);
    }
    return new Scan(
        read.series(),
        read.mask(),
        known,
        MaskRaster.isNeeded(match, ref) ? Optional.of(read.raster()) : Optional.empty());
  }

  private FeatureCache.Measured extract(MeasuredScan read) {
    try {
      return new FeatureCache.Measured(
          read.facts(),
          new TreeMap<>(
              FeatureExtractor.extract(read.volume(), read.roi(), settings, THREADS).toMap()));
    } catch (ExtractionException e) {
      throw new PermanentFailure(Code.of(e.code()), String.valueOf(e.getMessage()), e);
    }
  }
}
