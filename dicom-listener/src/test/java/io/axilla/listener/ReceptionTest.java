// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.StoreRejected;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.FileDigest;
import io.axilla.storage.PatientIdentity;
import io.axilla.storage.testing.Engine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of one object, and with which status the rest is answered. */
class ReceptionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void keeps_file_and_row_of_a_new_object(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      bed.send(slice);

      HeldObject held = bed.held(slice).orElseThrow();
      Path file = bed.holdings.file(held);
      assertThat(FileDigest.of(file)).isEqualTo(held.instance().file());
      assertThat(Files.size(file)).isEqualTo(held.instance().bytes());
      assertThat(DicomFile.read(file).dataset().string(Tag.SOPInstanceUID))
          .isEqualTo(slice.string(Tag.SOPInstanceUID));
      assertThat(held.instance().source()).isEqualTo(Bed.MODALITY);
      assertThat(held.conflict()).isFalse();
      assertThat(held.own()).isFalse();
      assertThat(pending(bed)).isEmpty();
      assertThat(bed.received(Outcome.STORED)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void remembers_the_patient_with_issuer_and_name(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1).set(Tag.IssuerOfPatientID, "HOSPITAL A"));

      assertThat(bed.directory.find(bed.keys.of("HOSPITAL A", TestObjects.PATIENT_ID)))
          .get()
          .extracting(PatientIdentity::issuer, PatientIdentity::patientId, PatientIdentity::name)
          .containsExactly("HOSPITAL A", TestObjects.PATIENT_ID, TestObjects.PATIENT_NAME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tells_patients_of_two_issuers_apart_also_by_qualifiers(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset qualifiers = Dataset.empty().set(Tag.UniversalEntityID, "1.2.3.4");
      bed.send(TestObjects.slice(1, 1, 1).add(Tag.IssuerOfPatientIDQualifiersSequence, qualifiers));
      bed.send(TestObjects.slice(1, 1, 2));

      assertThat(bed.holdings.studies())
          .extracting(Holdings.Study::patientKey)
          .containsExactlyInAnyOrder(
              bed.keys.of("1.2.3.4", TestObjects.PATIENT_ID), bed.key(TestObjects.PATIENT_ID));
    }
  }

  @ParameterizedTest
  @EnumSource
  void answers_success_and_sets_aside_what_has_no_patient_id(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset nobody = TestObjects.slice(1, 1, 1).setEmpty(Tag.PatientID);
      Dataset blank = TestObjects.slice(1, 1, 2).set(Tag.PatientID, "   ");
      bed.send(nobody);
      bed.send(nobody);
      bed.send(blank);

      assertThat(bed.holdings.objects(null)).isEmpty();
      assertThat(bed.events()).isEmpty();
      assertThat(bed.holdings.setAside())
          .hasSize(2)
          .allSatisfy(
              aside -> {
                assertThat(aside.code()).isEqualTo(SetAsideCode.MISSING_PATIENT_ID);
                assertThat(FileDigest.of(bed.files.of(aside))).isEqualTo(aside.instance().file());
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void refuses_what_lacks_a_uid_or_contradicts_the_command(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      for (int tag :
          new int[] {
            Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID, Tag.SOPClassUID
          }) {
        assertRefused(bed, without(tag), 0xA900);
      }
      assertRefused(bed, changed(d -> d.set(Tag.SOPInstanceUID, "2.25.7")), 0xA900);
      assertRefused(bed, changed(d -> d.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.4")), 0xA900);
      assertNothingKept(bed);
      assertThat(bed.received(Refusal.UIDS)).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refuses_what_cannot_be_parsed_to_its_end(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      byte[] whole = TestObjects.datasetBytes(slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      byte[] garbage = new byte[3000];
      Arrays.fill(garbage, (byte) 0xA5);

      assertRefused(bed, raw(slice, Arrays.copyOf(whole, whole.length - 100)), 0xC000);
      assertRefused(bed, raw(slice, Arrays.copyOf(whole, 301)), 0xC000);
      assertRefused(bed, raw(slice, garbage), 0xC000);
      assertNothingKept(bed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refuses_when_the_reserve_of_the_store_is_reached(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder, Long.MAX_VALUE)) {
      assertRefused(bed, TestObjects.incoming(TestObjects.slice(1, 1, 1)), 0xA700);
      assertNothingKept(bed);
      assertThat(bed.received(Refusal.NO_SPACE)).isEqualTo(1);
    }
  }

  @Test
  void refuses_when_the_database_is_gone_and_keeps_when_it_is_back() throws Exception {
    Path data = folder.resolve("postgres");
    EmbeddedPostgres server = postgres(data, 0);
    DatabaseSettings settings =
        new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
    try (Bed bed = new Bed(settings, folder, 0)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      server.close();
      assertRefused(bed, TestObjects.incoming(slice), 0xA700);
      assertThat(pending(bed)).isEmpty();
      assertThat(bed.received(Refusal.DATABASE_UNAVAILABLE)).isEqualTo(1);

      server = postgres(data, server.getPort());
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .untilAsserted(() -> bed.send(slice));
      assertThat(bed.held(slice)).isPresent();
    } finally {
      server.close();
    }
  }

  private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @ParameterizedTest
  @EnumSource
  void keeps_nothing_of_an_object_whose_sender_goes_away(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      IncomingObject broken =
          new IncomingObject(
              slice.string(Tag.SOPClassUID).orElseThrow(),
              slice.string(Tag.SOPInstanceUID).orElseThrow(),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              new java.io.InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("association aborted");
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                  return read();
                }
              });

      assertThatExceptionOfType(IOException.class).isThrownBy(() -> bed.send(broken, Bed.MODALITY));
      assertNothingKept(bed);
    }
  }

  /** Another data set than the command announces. */
  private static IncomingObject changed(Consumer<Dataset> change) {
    Dataset slice = TestObjects.slice(1, 1, 1);
    Dataset changed = slice.copy();
    change.accept(changed);
    return raw(slice, TestObjects.datasetBytes(changed, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
  }

  /** A data set without a UID element; files cannot be written without some of them. */
  private static IncomingObject without(int tag) {
    Dataset slice = TestObjects.slice(1, 1, 1);
    byte[] bytes = TestObjects.datasetBytes(slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    byte[] head = {(byte) (tag >> 16), (byte) (tag >> 24), (byte) tag, (byte) (tag >> 8), 'U', 'I'};
    int at = 0;
    while (!Arrays.equals(bytes, at, at + head.length, head, 0, head.length)) {
      at++;
    }
    int end = at + head.length + 2 + bytes[at + head.length];
    byte[] cut = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, cut, at, bytes.length - end);
    return raw(slice, cut);
  }

  private static IncomingObject raw(Dataset slice, byte[] bytes) {
    return TestObjects.incoming(slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, bytes);
  }

  private static void assertRefused(Bed bed, IncomingObject incoming, int status) {
    assertThatExceptionOfType(StoreRejected.class)
        .isThrownBy(() -> bed.send(incoming, Bed.MODALITY))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
  }

  private static void assertNothingKept(Bed bed) throws IOException {
    assertThat(bed.holdings.objects(null)).isEmpty();
    assertThat(bed.holdings.setAside()).isEmpty();
    assertThat(bed.events()).isEmpty();
    assertThat(pending(bed)).isEmpty();
    assertThat(bed.store.root().resolve("objects")).doesNotExist();
  }

  private static List<Path> pending(Bed bed) throws IOException {
    try (Stream<Path> files = Files.list(bed.store.root().resolve("pending"))) {
      return files.toList();
    }
  }
}
