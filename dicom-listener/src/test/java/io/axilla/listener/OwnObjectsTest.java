// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.storage.Manifest;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Axilla wrote comes back from the PACS. */
class OwnObjectsTest {
  private static final int OWN_SERIES = 9;

  @TempDir Path folder;

  /** One of each kind that the reporter writes. */
  private static List<Dataset> documents() {
    return List.of(
        TestObjects.header(SopClass.COMPREHENSIVE_3D_SR_STORAGE, "SR", 1, OWN_SERIES, 1),
        TestObjects.header(SopClass.COMPREHENSIVE_SR_STORAGE, "SR", 1, OWN_SERIES, 2),
        TestObjects.header(SopClass.ENHANCED_SR_STORAGE, "SR", 1, OWN_SERIES, 3),
        TestObjects.header(SopClass.SEGMENTATION_STORAGE, "SEG", 1, OWN_SERIES + 1, 4),
        TestObjects.header(SopClass.ENCAPSULATED_PDF_STORAGE, "DOC", 1, OWN_SERIES + 2, 5));
  }

  @ParameterizedTest
  @EnumSource
  void are_recognised_by_the_device_uid_and_never_open_a_study_again(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.quiet();
      for (Dataset document : documents()) {
        Dataset equipment = Dataset.empty().set(Tag.DeviceUID, Bed.DEVICE_UID);
        bed.send(document.add(Tag.ContributingEquipmentSequence, equipment), Bed.PACS);
      }
      bed.send(
          TestObjects.header(SopClass.COMPREHENSIVE_3D_SR_STORAGE, "SR", 1, OWN_SERIES, 6)
              .set(Tag.DeviceUID, Bed.DEVICE_UID),
          Bed.PACS);
      bed.quiet();

      assertAllOwn(bed, 6);
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete");
      assertThat(bed.received(Outcome.OWN)).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void are_recognised_by_what_was_delivered(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.quiet();
      for (Dataset document : documents()) {
        bed.deliver(delivered(bed, document));
        bed.deliver(delivered(bed, document));
        bed.send(document, Bed.PACS);
        bed.send(document, Bed.PACS);
      }
      bed.quiet();

      assertAllOwn(bed, 5);
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete");
    }
  }

  @ParameterizedTest
  @EnumSource
  void are_marked_when_the_delivery_becomes_known_after_they_came_back(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.quiet();
      Dataset document = documents().get(0);
      bed.send(document, Bed.PACS);
      bed.quiet();
      bed.deliver(delivered(bed, document));
      bed.quiet();
      bed.deliver(delivered(bed, document));
      bed.quiet();

      assertAllOwn(bed, 1);
      assertThat(bed.revisions())
          .containsExactly("1 open", "2 complete", "3 open", "4 complete", "5 open", "6 complete");
      StudyReceived last = bed.events().get(5);
      assertThat(bed.manifest(last).entries())
          .filteredOn(Manifest.Entry::own)
          .extracting(Manifest.Entry::sopInstance)
          .containsExactly(Bed.uid(document));
    }
  }

  @ParameterizedTest
  @EnumSource
  void begin_no_study_and_stand_in_the_manifest_when_one_begins(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset document = documents().get(0).set(Tag.DeviceUID, Bed.DEVICE_UID);
      bed.send(document, Bed.PACS);
      bed.quiet();
      assertThat(bed.events()).isEmpty();
      assertThat(bed.holdings.studies()).isEmpty();

      bed.send(TestObjects.slice(1, 1, 1));
      assertThat(bed.manifest(bed.events().get(0)).entries())
          .extracting(Manifest.Entry::own)
          .containsExactlyInAnyOrder(true, false);
    }
  }

  private static void assertAllOwn(Bed bed, int count) {
    assertThat(bed.holdings.objects(null)).filteredOn(HeldObject::own).hasSize(count);
    assertThat(bed.holdings.objects(null)).filteredOn(object -> !object.own()).hasSize(1);
    assertThat(bed.holdings.setAside()).isEmpty();
  }

  private static ReportDelivered delivered(Bed bed, Dataset document) {
    CaseId caseId = PatientKeys.caseId(bed.key(TestObjects.PATIENT_ID), Side.LEFT);
    return new ReportDelivered(
        ReportDelivered.VERSION,
        bed.key(TestObjects.PATIENT_ID),
        caseId,
        new CaseVersion(Sha256.ofParts("version").value()),
        DocumentKind.PREDICTION,
        new SopClassUid(document.string(Tag.SOPClassUID).orElseThrow()),
        Bed.uid(document),
        Bed.PACS,
        Confirmation.UNCONFIRMED,
        Sha256.ofParts("bytes"),
        bed.clock.instant());
  }
}
