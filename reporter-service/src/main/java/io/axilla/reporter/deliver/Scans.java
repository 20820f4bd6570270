// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import io.axilla.reporter.sr.MaskCopy;
import io.axilla.reporter.sr.ScanReferences;
import io.axilla.reporter.sr.SeriesReference;
import io.axilla.reporter.sr.SopReference;
import io.axilla.storage.Database;
import io.axilla.storage.Manifest;
import io.axilla.storage.MaskRaster;
import io.axilla.storage.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects that a match names in the object store, by the newest manifests. */
final class Scans {
  private static final Code OBJECTS_MISSING = new Code("OBJECTS_MISSING");

  private final ObjectStore store;
  private final List<Manifest> manifests;

  private Scans(ObjectStore store, List<Manifest> manifests) {
    this.store = store;
    this.manifests = manifests;
  }

  static Scans of(Database database, ObjectStore store, PatientKey patient) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (StudyTable.Revision revision :
        database.inTransaction(tx -> StudyTable.ofPatient(tx, patient))) {
      manifests.add(
          store.readManifest(patient, revision.study(), revision.number(), revision.digest()));
    }
    return new Scans(store, manifests);
  }

  /**
   * The CT series of a scan.
   *
   * @param header of its first instance
   */
  record Scan(SeriesReference ct, Dataset header) {
    ScanReferences with(TimePoint role, SeriesReference mask, int segment) {
      return new ScanReferences(
          role, ct, header.string(Tag.FrameOfReferenceUID).orElse(""), mask, segment);
    }

    MaskCopy with(TimePoint role, MaskRaster raster) throws NotDeliverable {
      Map<SopInstanceUid, SopReference> known = new HashMap<>();
      ct.instances().forEach(image -> known.put(image.instance(), image));
      List<SopReference> images = new ArrayList<>();
      for (MaskRaster.Slice slice : raster.slices()) {
        SopReference image = known.get(slice.instance());
        if (image == null) {
          throw missing("image " + slice.instance());
        }
        images.add(image);
      }
      return new MaskCopy(role, ct.series(), images, header, raster);
    }
  }

  Scan find(ScanRef scan) throws NotDeliverable, IOException {
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
    return new Scan(
        new SeriesReference(
            scan.study(), scan.series(), ct.stream().map(Scans::reference).toList()),
        header(study, ct.get(0)));
  }

  /** The object that holds the scan's mask. */
  SeriesReference mask(ScanRef scan) throws NotDeliverable {
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
