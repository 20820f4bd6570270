// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.series.SeriesFindings;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.extractor.imaging.study.StudyExclusion;
import io.axilla.extractor.imaging.study.StudyFacts;
import io.axilla.extractor.imaging.study.StudyPurpose;
import io.axilla.extractor.imaging.study.StudyTable;
import io.axilla.extractor.timeline.MaskReading;
import io.axilla.extractor.timeline.StudyReading;
import io.axilla.extractor.timeline.StudyRevision;
import io.axilla.extractor.timeline.StudyShelf;
import io.axilla.messaging.Completion;
import io.axilla.messaging.LongTask;
import io.axilla.storage.Database;
import io.axilla.storage.ObjectStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Consumes StudyReceived: reads the study and the masks that belong to it, leaves what it saw in
 * the timeline and has the cases decided. While a study is still coming in, its headers are enough.
 * Idempotent by the study's revision.
 */
public final class ReadStudy implements LongTask<StudyReceived> {
  /** Code of a study none of whose objects states a date: it has no place in a timeline. */
  static final String NO_STUDY_DATE = "NO_STUDY_DATE";

  private final Database database;
  private final ObjectStore store;
  private final StudyShelf shelf;
  private final SeriesReader series;
  private final StudyTable outside;
  private final AnatomyTable anatomy;

  public ReadStudy(
      Database database,
      ObjectStore store,
      StudyShelf shelf,
      SeriesReader series,
      StudyTable outside,
      AnatomyTable anatomy) {
    this.database = database;
    this.store = store;
    this.shelf = shelf;
    this.series = series;
    this.outside = outside;
    this.anatomy = anatomy;
  }

  @Override
  public Completion run(StudyReceived event) throws Exception {
    Optional<List<StudyRevision>> revisions =
        database.inTransaction(tx -> shelf.register(tx, event));
    if (revisions.isEmpty()) {
      return tx -> {};
    }
    PatientKey patient = event.patientKey();
    PatientObjects objects = PatientObjects.of(store, patient, revisions.get());
    List<Dataset> headers = new ArrayList<>();
    for (Path file : objects.headersOf(event.study())) {
      headers.add(DicomFile.readWithoutPixels(file).dataset());
    }
    if (headers.isEmpty()) {
      return tx -> {};
    }
    PersonHashes hashes = new PersonHashes(patient.value());
    StudyFacts facts = StudyFacts.of(headers.get(0), hashes);
    String code =
        outside
            .exclude(StudyPurpose.of(headers))
            .map(StudyExclusion::name)
            .orElse(facts.date() == null ? NO_STUDY_DATE : null);
    if (!event.complete() || code != null) {
      StudyReading reading = Readings.study(facts, code, look(objects.seriesOf(event.study())));
      List<PatientObjects.MaskObject> conflicts = objects.masksInConflict(event.study());
      return tx ->
          shelf.leave(
              tx,
              event,
              revisions.get(),
              reading,
              conflicts.stream()
                  .collect(
                      Collectors.toMap(PatientObjects.MaskObject::sopInstance, object -> Set.of())),
              conflicts.stream().map(Unplaced::inConflict).toList());
    }
    return readAll(event, revisions.get(), objects, hashes, facts);
  }

  private Completion readAll(
      StudyReceived event,
      List<StudyRevision> seen,
      PatientObjects objects,
      PersonHashes hashes,
      StudyFacts facts) {
    MaskPlacements masks =
        MaskPlacements.of(event.study(), objects, new MaskReader(anatomy, hashes), this::looked);
    List<StudyReading.SeriesReading> read = new ArrayList<>();
    Set<SeriesSource> wanted = new HashSet<>(masks.series());
    wanted.addAll(objects.seriesOf(event.study()));
    for (SeriesSource source :
        wanted.stream()
            .sorted((a, b) -> a.series().value().compareTo(b.series().value()))
            .toList()) {
      SeriesReading reading = series.read(source);
      masks.place(reading);
      if (source.study().equals(event.study())) {
        read.add(Readings.series(reading));
      }
    }
    StudyReading study = Readings.study(facts, null, read);
    List<MaskReading> placed = masks.readings();
    Map<SopInstanceUid, Set<StudyInstanceUid>> maskObjects = masks.objects();
    return tx -> shelf.leave(tx, event, seen, study, maskObjects, placed);
  }

  private List<StudyReading.SeriesReading> look(List<SeriesSource> sources) {
    return sources.stream().map(this::looked).map(Readings::series).toList();
  }

  private SeriesFindings looked(SeriesSource source) {
    return series.look(source);
  }
}
