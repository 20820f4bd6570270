// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder with everything that is larger than a row. Several processes may share it. Paths are
 * made of validated identifiers alone, never of patient IDs or names:
 *
 * <pre>
 * objects/PATIENT_KEY/STUDY/SERIES/SOP.dcm         what was received
 * conflicts/PATIENT_KEY/STUDY/SERIES/SOP/SHA.dcm   another object under a known UID
 * quarantine/NAME                                  what could not be parsed
 * documents/CASE_ID/DESTINATION/SOP.dcm            what is sent, kept before the first send
 * cache/KIND/SHA                                   what can be computed again
 * manifests/PATIENT_KEY/STUDY/REVISION.json        the objects of a revision
 * masks/CASE_ID/MATCH_CONTENT/ROLE                 a mask that is sent as our own Segmentation
 * pending/                                         files that are being written
 * </pre>
 */
public final class ObjectStore {
  /** Free bytes below which {@link #begin} refuses, unless told otherwise. */
  public static final long DEFAULT_RESERVE = 512L * 1024 * 1024;

  /** Nothing is written for so long; what is older in pending/ was left by a crash. */
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private final Path root;
  private final Path pending;
  private final long reserve;

  private ObjectStore(Path root, long reserve) {
    this.root = root;
    this.pending = root.resolve("pending");
    this.reserve = reserve;
  }

  public static ObjectStore open(Path root) throws IOException {
    return open(root, DEFAULT_RESERVE);
  }

  /**
   * @param reserve free bytes below which {@link #begin} refuses
   */
  public static ObjectStore open(Path root, long reserve) throws IOException {
    ObjectStore store = new ObjectStore(root.toAbsolutePath().normalize(), reserve);
    Durable.createDirectories(store.pending);
    store.removeAbandoned(Instant.now().minus(ABANDONED_AFTER));
    return store;
  }

  public Path root() {
    return root;
  }

  /**
   * @throws NoSpaceException when the disk is full or the reserve is reached
   */
  public PendingFile begin() throws IOException {
    long free = freeBytes();
    if (free < reserve) {
      throw NoSpaceException.belowReserve(root, free, reserve);
    }
    return beginInReserve();
  }

  /** For what is small and must not fail because large things fill the disk. */
  private PendingFile beginInReserve() throws IOException {
    Path file = pending.resolve(UUID.randomUUID().toString());
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw NoSpaceException.recognise(e);
    }
    return new PendingFile(root, file);
  }

  public Path objectFile(
      PatientKey patient, StudyInstanceUid study, SeriesInstanceUid series, SopInstanceUid sop) {
    return folder("objects", patient.value(), study.value(), series.value())
        .resolve(sop.value() + ".dcm");
  }

  public Path conflictFile(
      PatientKey patient,
      StudyInstanceUid study,
      SeriesInstanceUid series,
      SopInstanceUid sop,
      Sha256 content) {
    return folder("conflicts", patient.value(), study.value(), series.value(), sop.value())
        .resolve(content.value() + ".dcm");
  }

  /**
   * The file of an entry. One that has since been given to another patient, or was replaced, lies
   * among the conflicts.
   */
  public Path file(Manifest manifest, Manifest.Entry entry) {
    Path file =
        objectFile(manifest.patientKey(), manifest.study(), entry.series(), entry.sopInstance());
    return !entry.conflict() || Files.exists(file)
        ? file
        : conflictFile(
            manifest.patientKey(),
            manifest.study(),
            entry.series(),
            entry.sopInstance(),
            entry.file());
  }

  /**
   * @param name letters, digits, dot, dash and underscore; not beginning with a dot
   */
  public Path quarantineFile(String name) {
    return folder("quarantine").resolve(plain("name", name));
  }

  /**
   * @param destination AE title; characters other than letters, digits, dash and underscore stand
   *     as %XX
   */
  public Path documentFile(CaseId caseId, SopInstanceUid sop, String destination) {
    return folder("documents", caseId.value(), encoded(destination)).resolve(sop.value() + ".dcm");
  }

  public Path cacheFile(String kind, Sha256 key) {
    return folder("cache", plain("kind", kind)).resolve(key.value());
  }

  /**
   * Writes the manifest durably; its digest is what {@code StudyReceived} carries. A manifest is
   * small and is written even within the reserve.
   */
  public Sha256 writeManifest(Manifest manifest) throws IOException {
    byte[] json = ManifestJson.encode(manifest);
    try (PendingFile file = beginInReserve()) {
      file.stream().write(json);
      file.commit(manifestFile(manifest.patientKey(), manifest.study(), manifest.revision()));
    }
    return Sha256.of(json);
  }

  /**
   * @throws ManifestMismatchException when it is missing or its bytes do not have the digest
   */
  public Manifest readManifest(
      PatientKey patient, StudyInstanceUid study, int revision, Sha256 expected)
      throws IOException {
    Path file = manifestFile(patient, study, revision);
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new ManifestMismatchException(file, "is missing");
    }
    if (!Sha256.of(json).equals(expected)) {
      throw new ManifestMismatchException(file, "has another digest than its event says");
    }
    return ManifestJson.decode(json);
  }

  /**
   * Keeps a mask for whoever writes it as a Segmentation, durably; replaces what was kept of the
   * same content. Not in cache/: the reporter cannot make it again. A case's folder may be deleted
   * once its documents are delivered; before that, or for a further destination, the case has to be
   * matched again.
   *
   * @param matchContent digest of what is matched, so that whichever match has that content finds
   *     it
   */
  public void keepMask(CaseId caseId, Sha256 matchContent, TimePoint role, MaskRaster raster)
      throws IOException {
    try (PendingFile file = begin()) {
      file.stream().write(MaskRasterFile.encode(raster));
      file.commit(maskFile(caseId, matchContent, role));
    }
  }

  /**
   * @throws MalformedMaskRasterException when it is damaged
   */
  public Optional<MaskRaster> findMask(CaseId caseId, Sha256 matchContent, TimePoint role)
      throws IOException {
    try {
      return Optional.of(
          MaskRasterFile.decode(Files.readAllBytes(maskFile(caseId, matchContent, role))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Path maskFile(CaseId caseId, Sha256 matchContent, TimePoint role) {
    return folder("masks", caseId.value(), matchContent.value()).resolve(role.name());
  }

  /** Bytes that may still be written; 0 when the folder is gone. */
  public long freeBytes() {
    return root.toFile().getUsableSpace();
  }

  private Path manifestFile(PatientKey patient, StudyInstanceUid study, int revision) {
    return folder("manifests", patient.value(), study.value()).resolve(revision + ".json");
  }

  private Path folder(String first, String... more) {
    return root.resolve(Path.of(first, more));
  }

  private void removeAbandoned(Instant before) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(pending)) {
      files = listed.toList();
    }
    for (Path file : files) {
      try {
        if (Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException e) {
        // Another process has just committed it.
        continue;
      }
    }
  }

  private static String plain(String what, String text) {
    if (!text.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")) {
      throw new IllegalArgumentException(
          what + " holds something else than letters, digits, dot, dash and underscore");
    }
    return text;
  }

  private static String encoded(String aeTitle) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : aeTitle.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
      if (plain || b == '-' || b == '_') {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b));
      }
    }
    if (encoded.isEmpty() || encoded.length() > 200) {
      throw new IllegalArgumentException("a destination is an AE title of 1 to 16 characters");
    }
    return encoded.toString();
  }
}
