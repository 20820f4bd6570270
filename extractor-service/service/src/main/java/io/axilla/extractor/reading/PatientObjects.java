// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.SopClass;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.timeline.StudyRevision;
import io.axilla.messaging.PermanentFailure;
import io.axilla.storage.Manifest;
import io.axilla.storage.ManifestMismatchException;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kept objects of a patient, as the newest manifests of the studies list them: CT series and
 * objects that hold masks.
 */
final class PatientObjects {
  private static final Set<String> CT =
      Set.of(SopClass.CT_IMAGE_STORAGE, SopClass.ENHANCED_CT_IMAGE_STORAGE);

  private final Map<SeriesInstanceUid, SeriesSource> series = new LinkedHashMap<>();
  private final List<MaskObject> masks = new ArrayList<>();
  private final List<MaskObject> masksInConflict = new ArrayList<>();
  private final Map<StudyInstanceUid, Path> anyObject = new LinkedHashMap<>();

  /** An object that holds masks. */
  record MaskObject(StudyInstanceUid study, SopInstanceUid sopInstance, Path file) {}

  private PatientObjects() {}

  /**
   * @throws PermanentFailure MANIFEST_MISMATCH when a manifest is not what its event said
   */
  static PatientObjects of(ObjectStore store, PatientKey patient, List<StudyRevision> studies)
      throws IOException {
    PatientObjects objects = new PatientObjects();
    try {
      for (StudyRevision study : studies) {
        objects.add(
            store, store.readManifest(patient, study.study(), study.revision(), study.manifest()));
      }
    } catch (ManifestMismatchException e) {
      throw new PermanentFailure(new Code("MANIFEST_MISMATCH"), e.getMessage(), e);
    }
    return objects;
  }

  /** What Axilla itself wrote is not part of a patient's timeline. */
  private void add(ObjectStore store, Manifest manifest) {
    Map<SeriesInstanceUid, List<Path>> files = new LinkedHashMap<>();
    Map<SeriesInstanceUid, Boolean> conflicts = new LinkedHashMap<>();
    for (Manifest.Entry entry : manifest.entries()) {
      if (entry.own()) {
        continue;
      }
      Path file = store.file(manifest, entry);
      anyObject.putIfAbsent(manifest.study(), file);
      if (CT.contains(entry.sopClass().value())) {
        files.computeIfAbsent(entry.series(), uid -> new ArrayList<>()).add(file);
        conflicts.merge(entry.series(), entry.conflict(), Boolean::logicalOr);
      } else if (MaskReader.holdsMasks(entry.sopClass().value())) {
        (entry.conflict() ? masksInConflict : masks)
            .add(new MaskObject(manifest.study(), entry.sopInstance(), file));
      }
    }
    files.forEach(
        (uid, list) ->
            series.put(uid, new SeriesSource(manifest.study(), uid, list, conflicts.get(uid))));
  }

  List<SeriesSource> seriesOf(StudyInstanceUid study) {
    return series.values().stream().filter(source -> source.study().equals(study)).toList();
  }

  Map<SeriesInstanceUid, SeriesSource> series() {
    return series;
  }

  List<MaskObject> masks() {
    return masks;
  }

  /** Those of the study that must not be used until a person chooses. */
  List<MaskObject> masksInConflict(StudyInstanceUid study) {
    return masksInConflict.stream().filter(mask -> mask.study().equals(study)).toList();
  }

  /**
   * Files whose headers tell of a study: one of each CT series, else any; empty when all of it is
   * our own.
   */
  List<Path> headersOf(StudyInstanceUid study) {
    List<Path> files =
        new ArrayList<>(seriesOf(study).stream().map(source -> source.files().get(0)).toList());
    if (files.isEmpty() && anyObject.containsKey(study)) {
      files.add(anyObject.get(study));
    }
    return files;
  }
}
