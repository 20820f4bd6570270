// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.storage.FileDigest;
import io.axilla.storage.Manifest;
import io.axilla.storage.testing.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same SOP Instance UID again: the identity of objects. */
class DuplicatesTest {
  private static final String OTHER_PATIENT = "PID-0815";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void the_same_object_again_changes_nothing_whatever_its_transfer_syntax(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      bed.send(slice);
      bed.quiet();
      HeldObject before = bed.held(slice).orElseThrow();

      bed.send(slice);
      bed.send(TestObjects.incoming(slice, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN), Bed.MODALITY);
      bed.send(TestObjects.incoming(slice, TransferSyntax.DEFLATED), Bed.PACS);
      bed.send(slice.copy().set(Tag.StationName, "ELSEWHERE"));
      bed.quiet();

      assertThat(bed.held(slice)).contains(before);
      assertThat(bed.holdings.setAside()).isEmpty();
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete");
      assertThat(bed.received(Outcome.SAME)).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void other_pixels_are_set_aside_and_the_first_is_in_conflict(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      Dataset other = first.copy().setBytes(Tag.PixelData, new byte[512]);
      bed.send(first);
      bed.quiet();
      HeldObject before = bed.held(first).orElseThrow();

      bed.send(other, Bed.PACS);
      bed.send(other, Bed.PACS);
      bed.quiet();

      HeldObject held = bed.held(first).orElseThrow();
      assertThat(held.instance()).isEqualTo(before.instance());
      assertThat(held.conflict()).isTrue();
      SetAsideObject aside = only(bed.holdings.setAside());
      assertThat(aside.code()).isEqualTo(SetAsideCode.OBJECT_CONFLICT);
      assertKept(bed);
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete", "3 open", "4 complete");
      assertThat(bed.events())
          .filteredOn(event -> event.revision() >= 3)
          .allSatisfy(event -> assertThat(only(entries(bed, event)).conflict()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void other_geometry_is_in_conflict_unless_an_authoritative_source_corrects_it(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      Dataset turned = first.copy().setDouble(Tag.ImageOrientationPatient, -1, 0, 0, 0, 1, 0);
      bed.send(first);
      bed.send(turned);
      assertThat(bed.held(first).orElseThrow().conflict()).isTrue();
      assertThat(only(bed.holdings.setAside()).code()).isEqualTo(SetAsideCode.ATTRIBUTES_CHANGED);

      bed.send(turned, Bed.PACS);

      HeldObject held = bed.held(first).orElseThrow();
      assertThat(held.conflict()).isFalse();
      assertThat(held.instance().source()).isEqualTo(Bed.PACS);
      SetAsideObject aside = only(bed.holdings.setAside());
      assertThat(aside.code()).isEqualTo(SetAsideCode.REPLACED_BY_SOURCE);
      assertThat(aside.instance().source()).isEqualTo(Bed.MODALITY);
      assertKept(bed);

      // What the modality says after that does not count against it.
      bed.send(first);
      assertThat(bed.held(first)).contains(held);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_name_is_set_aside_and_the_first_stays_usable(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      Dataset married = first.copy().set(Tag.PatientName, "MARRIED^JANE");
      bed.send(first);
      bed.quiet();
      bed.send(married);
      bed.quiet();

      assertThat(bed.held(first).orElseThrow().conflict()).isFalse();
      assertThat(only(bed.holdings.setAside()).code())
          .isEqualTo(SetAsideCode.PATIENT_DETAILS_CHANGED);
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_correction_counts_and_can_be_taken_back(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      Dataset married = first.copy().set(Tag.PatientName, "MARRIED^JANE");
      bed.send(first);
      bed.quiet();

      bed.send(married, Bed.PACS);
      assertThat(nameInFile(bed, first)).isEqualTo("MARRIED^JANE");
      bed.quiet();
      bed.send(first, Bed.PACS);
      assertThat(nameInFile(bed, first)).isEqualTo(TestObjects.PATIENT_NAME);
      bed.quiet();
      bed.send(married, Bed.PACS);
      assertThat(nameInFile(bed, first)).isEqualTo("MARRIED^JANE");
      bed.quiet();

      assertThat(bed.revisions())
          .containsExactly(
              "1 open",
              "2 complete",
              "3 open",
              "4 complete",
              "5 open",
              "6 complete",
              "7 open",
              "8 complete");
      assertThat(only(bed.holdings.setAside()).code()).isEqualTo(SetAsideCode.REPLACED_BY_SOURCE);
      assertThat(bed.held(first).orElseThrow().conflict()).isFalse();
      assertKept(bed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_object_of_another_patient_is_never_mixed_in(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      bed.send(first);
      bed.send(first.copy().set(Tag.PatientID, OTHER_PATIENT));

      HeldObject held = bed.held(first).orElseThrow();
      assertThat(held.patientKey()).isEqualTo(bed.key(TestObjects.PATIENT_ID));
      assertThat(held.conflict()).isTrue();
      SetAsideObject aside = only(bed.holdings.setAside());
      assertThat(aside.code()).isEqualTo(SetAsideCode.OBJECT_OF_OTHER_PATIENT);
      assertThat(aside.patientKey()).isEqualTo(bed.key(OTHER_PATIENT));
      assertThat(bed.holdings.studies())
          .extracting(Holdings.Study::patientKey)
          .containsExactly(bed.key(TestObjects.PATIENT_ID));
      assertKept(bed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_authoritative_source_moves_an_object_to_the_right_patient(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      Dataset stays = TestObjects.slice(1, 1, 2);
      bed.send(first);
      bed.send(stays);
      bed.quiet();

      bed.send(first.copy().set(Tag.PatientID, OTHER_PATIENT), Bed.PACS);
      bed.quiet();

      assertThat(bed.held(first).orElseThrow().patientKey()).isEqualTo(bed.key(OTHER_PATIENT));
      assertThat(bed.directory.find(bed.key(OTHER_PATIENT))).isPresent();
      StudyReceived left = last(bed, TestObjects.PATIENT_ID);
      assertThat(left.complete()).isTrue();
      // What is left of the series must not pass for a whole one.
      assertThat(entries(bed, left))
          .filteredOn(entry -> entry.sopInstance().equals(Bed.uid(first)))
          .singleElement()
          .matches(Manifest.Entry::conflict);
      assertThat(entries(bed, left)).hasSize(2);
      StudyReceived came = last(bed, OTHER_PATIENT);
      assertThat(came.complete()).isTrue();
      assertThat(only(entries(bed, came)).conflict()).isFalse();
      assertKept(bed);

      bed.send(first, Bed.PACS);
      bed.quiet();
      assertThat(entries(bed, last(bed, TestObjects.PATIENT_ID)))
          .hasSize(2)
          .noneMatch(Manifest.Entry::conflict);
      assertThat(only(entries(bed, last(bed, OTHER_PATIENT))).conflict()).isTrue();
      assertKept(bed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_change_of_places_is_finished_after_a_crash_at_any_of_its_steps(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset first = TestObjects.slice(1, 1, 1);
      bed.send(first);
      HeldObject before = bed.held(first).orElseThrow();
      bed.send(first.copy().set(Tag.PatientName, "MARRIED^JANE"));
      SetAsideObject successor = only(bed.holdings.setAside());

      // The process dies when the successor is noted; and again when the files have changed places.
      bed.database.run(tx -> SetAsideTable.markTakingOver(tx, successor));
      bed.files.copyDurably(
          bed.files.of(before), bed.files.aside(before.patientKey(), before.instance()));
      bed.files.copyDurably(bed.files.of(successor), bed.files.of(before));
      bed.takeOver.finishAll();
      bed.takeOver.finishAll();

      assertThat(nameInFile(bed, first)).isEqualTo("MARRIED^JANE");
      assertThat(only(bed.holdings.setAside()).instance()).isEqualTo(before.instance());
      assertKept(bed);
    }
  }

  /** Every row has its bytes. */
  private static void assertKept(Bed bed) throws IOException {
    for (HeldObject object : bed.holdings.objects(null)) {
      assertThat(FileDigest.of(bed.files.of(object))).isEqualTo(object.instance().file());
    }
    for (SetAsideObject object : bed.holdings.setAside()) {
      assertThat(FileDigest.of(bed.files.of(object))).isEqualTo(object.instance().file());
    }
  }

  private static String nameInFile(Bed bed, Dataset dataset) throws IOException {
    Path file = bed.holdings.file(bed.held(dataset).orElseThrow());
    return io.axilla.dicom.DicomFile.read(file).dataset().string(Tag.PatientName).orElseThrow();
  }

  private static StudyReceived last(Bed bed, String patientId) {
    List<StudyReceived> events =
        bed.events().stream()
            .filter(event -> event.patientKey().equals(bed.key(patientId)))
            .filter(event -> event.study().equals(new StudyInstanceUid(TestObjects.study(1))))
            .toList();
    return events.get(events.size() - 1);
  }

  private static List<Manifest.Entry> entries(Bed bed, StudyReceived event) throws IOException {
    return bed.manifest(event).entries();
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
