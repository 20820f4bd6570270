// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {
  private static final PatientKey PATIENT = new PatientKey("ab".repeat(32));
  private static final StudyInstanceUid STUDY = new StudyInstanceUid("1.2.3");
  private static final SeriesInstanceUid SERIES = new SeriesInstanceUid("1.2.3.4");
  private static final SopInstanceUid SOP = new SopInstanceUid("1.2.3.4.5");
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private ObjectStore store;

  @BeforeEach
  void open() throws IOException {
    store = ObjectStore.open(folder.resolve("store"), 0);
  }

  @Test
  void a_file_appears_under_its_name_when_it_is_committed() throws IOException {
    Path target = store.objectFile(PATIENT, STUDY, SERIES, SOP);
    try (PendingFile file = store.begin()) {
      file.stream().write(CONTENT);
      assertThat(file.digest()).isEqualTo(Sha256.of(CONTENT));
      assertThat(target).doesNotExist();

      file.commit(target);
    }
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(pending()).isEmpty();
  }

  @Test
  void a_file_that_is_not_committed_leaves_nothing() throws IOException {
    try (PendingFile file = store.begin()) {
      file.stream().write(CONTENT);
    }
    assertThat(pending()).isEmpty();
  }

  @Test
  void a_file_may_be_written_by_its_path_and_replaces_what_was_there() throws IOException {
    Path target = store.quarantineFile("broken-1.bin");
    for (String text : List.of("old", "new")) {
      try (PendingFile file = store.begin()) {
        Files.writeString(file.path(), text);
        file.commit(target);
      }
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void nothing_is_written_outside_of_the_store() throws IOException {
    try (PendingFile file = store.begin()) {
      assertThatThrownBy(() -> file.commit(folder.resolve("elsewhere")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> file.commit(store.root().resolve("../elsewhere")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void paths_are_made_of_identifiers() {
    Path root = store.root();
    String patient = PATIENT.value();
    Sha256 digest = Sha256.of(CONTENT);
    CaseId caseId = new CaseId("a".repeat(52));

    assertThat(root.relativize(store.objectFile(PATIENT, STUDY, SERIES, SOP)))
        .hasToString("objects/" + patient + "/1.2.3/1.2.3.4/1.2.3.4.5.dcm");
    assertThat(root.relativize(store.conflictFile(PATIENT, STUDY, SERIES, SOP, digest)))
        .hasToString(
            "conflicts/" + patient + "/1.2.3/1.2.3.4/1.2.3.4.5/" + digest.value() + ".dcm");
    assertThat(root.relativize(store.documentFile(caseId, SOP, "PACS..1/A")))
        .hasToString("documents/" + caseId + "/PACS%2E%2E1%2FA/1.2.3.4.5.dcm");
    assertThat(root.relativize(store.cacheFile("features", digest)))
        .hasToString("cache/features/" + digest.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".hidden", "a/b", "a\\b", "ä", "a\0"})
  void names_that_could_lead_elsewhere_are_refused(String name) {
    assertThatThrownBy(() -> store.quarantineFile(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.cacheFile(name, Sha256.of(CONTENT)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void below_the_reserve_only_manifests_are_written() throws IOException {
    ObjectStore full = ObjectStore.open(store.root(), Long.MAX_VALUE);

    assertThatThrownBy(full::begin)
        .isInstanceOf(NoSpaceException.class)
        .hasMessageContaining(store.root().toString());
    Sha256 digest = full.writeManifest(manifest(1));
    assertThat(full.readManifest(PATIENT, STUDY, 1, digest)).isEqualTo(manifest(1));
  }

  @Test
  void a_full_disk_is_told_from_other_failures() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");

    try (SpaceWatchingStream stream =
        new SpaceWatchingStream(Files.newOutputStream(full, StandardOpenOption.WRITE))) {
      assertThatThrownBy(() -> stream.write(1)).isInstanceOf(NoSpaceException.class);
    }
    assertThat(NoSpaceException.recognise(new IOException("Broken pipe")))
        .isNotInstanceOf(NoSpaceException.class);
  }

  @Test
  void a_manifest_is_read_back_if_its_digest_is_the_expected_one() throws IOException {
    Sha256 first = store.writeManifest(manifest(1));
    Sha256 second = store.writeManifest(manifest(2));

    assertThat(store.readManifest(PATIENT, STUDY, 1, first)).isEqualTo(manifest(1));
    assertThatThrownBy(() -> store.readManifest(PATIENT, STUDY, 1, second))
        .isInstanceOf(ManifestMismatchException.class);
    assertThatThrownBy(() -> store.readManifest(PATIENT, STUDY, 3, second))
        .isInstanceOf(ManifestMismatchException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void what_a_crash_left_is_removed_when_nothing_can_be_writing_it_any_more() throws IOException {
    Path old = Files.createFile(store.root().resolve("pending/old"));
    Path young = Files.createFile(store.root().resolve("pending/young"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    ObjectStore.open(store.root(), 0);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  private static Manifest manifest(int revision) {
    return new Manifest(
        PATIENT,
        STUDY,
        revision,
        true,
        List.of(
            new Manifest.Entry(
                SERIES,
                SOP,
                new SopClassUid("1.2.840.10008.5.1.4.1.1.2"),
                "1.2.840.10008.1.2.1",
                Sha256.of(CONTENT),
                false,
                false)));
  }

  private List<Path> pending() throws IOException {
    try (Stream<Path> files = Files.list(store.root().resolve("pending"))) {
      return files.toList();
    }
  }
}
