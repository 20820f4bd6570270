// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.Code;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.ScanRef;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.extractor.measure.MeasuredScan;
import io.axilla.extractor.measure.ScanSource;
import io.axilla.extractor.timeline.StudyRevision;
import io.axilla.extractor.timeline.StudyShelf;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.Database;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** The scans of a match, read again from what is kept, to be measured. */
public final class KeptScans implements ScanSource {
  private final Database database;
  private final ObjectStore store;
  private final SeriesReader series;
  private final AnatomyTable anatomy;

  public KeptScans(
      Database database, ObjectStore store, SeriesReader series, AnatomyTable anatomy) {
    this.database = database;
    this.store = store;
    this.series = series;
    this.anatomy = anatomy;
  }

  @Override
  public MeasuredScan read(PatientKey patient, ScanRef scan) throws IOException {
    List<StudyRevision> revisions = database.inTransaction(tx -> StudyShelf.revisions(tx, patient));
    PatientObjects objects = PatientObjects.of(store, patient, revisions);
    SeriesSource source = objects.series().get(scan.series());
    if (source == null) {
      throw gone("SERIES_GONE", "The series of the match is no longer kept");
    }
    if (!(series.read(source) instanceof SeriesReading.Read readable)) {
      throw gone("SERIES_UNREADABLE", "The series of the match can no longer be read");
    }
    MaskSegment segment = segment(objects, patient, scan.mask());
    if (!(segment.placeOn(readable.ct()) instanceof MaskReading.Placed placed)) {
      throw gone("MASK_UNUSABLE", "The mask of the match no longer fits its series");
    }
    SeriesFacts facts = readable.facts();
    return new MeasuredScan(
        readable.ct().volume(),
        placed.mask(),
        readable.ct().slices().stream()
            .map(slice -> new MaskRaster.Slice(slice.instance(), slice.frame()))
            .toList(),
        readable.ct().contentDigest(),
        placed.contentDigest(),
        new ScanFacts(
            placed.mask().voxelCount(),
            placed.mask().volumeMm3(),
            Objects.requireNonNull(facts.sliceSpacing()),
            facts.contrast(),
            facts.kvp(),
            facts.kernel(),
            facts.manufacturer(),
            facts.patientSex()));
  }

  private MaskSegment segment(PatientObjects objects, PatientKey patient, MaskRef wanted) {
    MaskReader reader = new MaskReader(anatomy, new PersonHashes(patient.value()));
    return objects.masks().stream()
        .filter(object -> object.sopInstance().equals(wanted.object()))
        .flatMap(object -> reader.read(object.file()).stream())
        .filter(segment -> segment.info().segment() == wanted.segment())
        .findAny()
        .orElseThrow(() -> gone("MASK_GONE", "The mask of the match is no longer kept"));
  }

  private static PermanentFailure gone(String code, String what) {
    return new PermanentFailure(
        new Code(code), what + "; send it again, and pairing decides anew.");
  }
}
