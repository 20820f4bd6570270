// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import io.axilla.reporter.sr.ScanReferences;
import io.axilla.reporter.sr.SeriesReference;
import io.axilla.reporter.sr.SopReference;
import io.axilla.storage.Database;
import io.axilla.storage.Manifest;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects that a match names in the object store, by the newest manifests. */
final class Scans {
  private static final Code OBJECTS_MISSING = new Code("OBJECTS_MISSING");
  private static final Code MASK_NOT_SEG = new Code("MASK_NOT_SEG");

  private final Database database;
  private final ObjectStore store;

  Scans(Database database, ObjectStore store) {
    this.database = database;
    this.store = store;
  }

  /** The objects of a scan, and the header of its first CT instance. */
  record Scan(ScanReferences references, Dataset header) {}

  Scan find(PatientKey patient, TimePoint role, ScanRef scan) throws NotDeliverable, IOException {
    if (scan.mask().kind() != MaskKind.SEG) {
      throw new NotDeliverable(
          MASK_NOT_SEG,
          "The mask of the "
              + role
              + " scan is a "
              + scan.mask().kind()
              + "; a report refers to a DICOM segmentation. Send the mask as one.");
    }
    List<Manifest> manifests = manifests(patient);
    Manifest study =
        manifests.stream()
            .filter(manifest -> manifest.study().equals(scan.study()))
            .findFirst()
            .orElseThrow(() -> missing("study " + scan.study()));
    List<Manifest.Entry> ct =
        study.entries().stream()
            .filter(entry -> entry.series().equals(scan.series()) && !entry.own())
            .toList();
    if (ct.isEmpty()) {
      throw missing("series " + scan.series());
    }
    Dataset header = header(study, ct.get(0));
    return new Scan(
        new ScanReferences(
            role,
            new SeriesReference(
                scan.study(), scan.series(), ct.stream().map(Scans::reference).toList()),
            header.string(Tag.FrameOfReferenceUID).orElse(""),
            mask(manifests, scan),
            scan.mask().segment()),
        header);
  }

  private static SeriesReference mask(List<Manifest> manifests, ScanRef scan)
      throws NotDeliverable {
    for (Manifest manifest : manifests) {
      Optional<Manifest.Entry> entry =
          manifest.entries().stream()
              .filter(e -> e.sopInstance().equals(scan.mask().object()))
              .findFirst();
      if (entry.isPresent()) {
        return SeriesReference.of(manifest.study(), entry.get().series(), reference(entry.get()));
      }
    }
    throw missing("mask " + scan.mask().object());
  }

  private List<Manifest> manifests(PatientKey patient) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (StudyTable.Revision revision :
        database.inTransaction(tx -> StudyTable.ofPatient(tx, patient))) {
      manifests.add(
          store.readManifest(patient, revision.study(), revision.number(), revision.digest()));
    }
    return manifests;
  }

  private Dataset header(Manifest study, Manifest.Entry entry) throws IOException {
    return DicomFile.readWithoutPixels(store.file(study, entry)).dataset();
  }

  private static SopReference reference(Manifest.Entry entry) {
    return new SopReference(entry.sopClass(), entry.sopInstance());
  }

  private static NotDeliverable missing(String what) {
    return new NotDeliverable(
        OBJECTS_MISSING, "The object store does not hold " + what + "; send it again.");
  }
}
