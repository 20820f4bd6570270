// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.Stage;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Roles;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectsResourceTest {
  private static final String STUDY = "2.25.1";

  @TempDir Path folder;
  private Platform platform;
  private ListenerService service;
  private ObjectsResource resource;

  @BeforeEach
  void start() throws IOException {
    DatabaseSettings database = DatabaseSettings.h2(folder.resolve("db"));
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
    platform =
        new Platform(
            new KafkaSettings("127.0.0.1:1"),
            database,
            ObjectStore.open(folder.resolve("store")),
            new PatientKeys(secret, "", Map.of()),
            PatientDirectory.open(database, secret),
            new SimpleMeterRegistry(),
            Clock.systemUTC());
    service = new ListenerService(config(), platform, new Roles(Set.of(Stage.LISTENER)));
    service.onStart(new StartupEvent());
    resource = new ObjectsResource(service);
  }

  @AfterEach
  void stop() {
    service.onStop(new ShutdownEvent());
    platform.directory().close();
  }

  /** Quarkus makes the real one when it builds. */
  private record Config(
      int port,
      String aeTitle,
      String bindAddress,
      Optional<Set<String>> allowedCallers,
      Duration quietPeriod,
      Optional<Set<String>> authoritativeSources,
      Optional<Set<String>> deviceUids)
      implements ListenerConfig {}

  private static ListenerConfig config() {
    return new Config(
        0,
        "AXILLA",
        "127.0.0.1",
        Optional.empty(),
        Duration.ofSeconds(60),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void lists_what_is_held_with_digests_of_pixels() throws IOException {
    byte[] pixels = {1, 2, 3, 4, 5, 6, 7, 8};
    send(image("2.25.2", pixels).set(Tag.PatientID, "P1"));
    send(document("2.25.3").set(Tag.PatientID, "P1"));

    List<ObjectView> objects = resource.objects(STUDY);
    assertThat(objects)
        .extracting(ObjectView::sopInstance, ObjectView::pixelSha256)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2.25.2", Sha256.of(pixels).value()),
            org.assertj.core.groups.Tuple.tuple("2.25.3", null));
    assertThat(resource.objects("2.25.99")).isEmpty();
    assertThat(resource.objects(null)).hasSize(2);
    assertThat(resource.studies())
        .singleElement()
        .satisfies(study -> assertThat(study.objects()).isEqualTo(2));
    assertThat(DicomFile.read(resource.file("2.25.2")).dataset().string(Tag.SOPInstanceUID))
        .contains("2.25.2");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> resource.file("2.25.99"));
  }

  @Test
  void lists_what_is_set_aside_with_code_and_sentence() throws IOException {
    send(image("2.25.2", new byte[8]));

    assertThat(resource.setAside())
        .singleElement()
        .satisfies(
            aside -> {
              assertThat(aside.code()).isEqualTo("MISSING_PATIENT_ID");
              assertThat(aside.sentence()).contains("no PatientID");
              assertThat(aside.source()).isEqualTo("CT1");
            });
  }

  @Test
  void is_not_there_in_a_process_with_another_role() {
    ListenerService other =
        new ListenerService(config(), platform, new Roles(Set.of(Stage.REPORTER)));
    assertThat(other.ready()).isTrue();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> new ObjectsResource(other).studies());
  }

  private void send(Dataset dataset) throws IOException {
    String sopClass = dataset.string(Tag.SOPClassUID).orElseThrow();
    try (StoreScu scu =
        StoreScu.open(
            "CT1",
            new RemoteAe("AXILLA", "127.0.0.1", service.dicomPort()),
            List.of(StoreScu.Offer.of(sopClass, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))) {
      assertThat(scu.send(DicomFile.encode(dataset)).isSuccess()).isTrue();
    }
  }

  private static Dataset image(String sopInstance, byte[] pixels) {
    return document(sopInstance)
        .set(Tag.SOPClassUID, SopClass.CT_IMAGE_STORAGE)
        .setInt(Tag.Rows, 2)
        .setInt(Tag.Columns, 2)
        .setInt(Tag.BitsAllocated, 16)
        .setBytes(Tag.PixelData, pixels);
  }

  private static Dataset document(String sopInstance) {
    return Dataset.empty()
        .set(Tag.SOPClassUID, SopClass.COMPREHENSIVE_3D_SR_STORAGE)
        .set(Tag.SOPInstanceUID, sopInstance)
        .set(Tag.StudyInstanceUID, STUDY)
        .set(Tag.SeriesInstanceUID, "2.25.7");
  }
}
