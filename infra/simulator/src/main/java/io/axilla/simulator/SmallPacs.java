// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.ScpSettings;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreRejected;
import io.axilla.dicom.StoreScp;
import io.axilla.dicom.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * A PACS for demonstrations and tests: keeps what it is sent in a folder, answers C-ECHO, C-STORE
 * and study-root C-FIND.
 */
public final class SmallPacs implements AutoCloseable {
  private static final Set<String> KEPT =
      Set.of(
          SopClass.CT_IMAGE_STORAGE,
          SopClass.SEGMENTATION_STORAGE,
          SopClass.ENHANCED_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.COMPREHENSIVE_3D_SR_STORAGE);

  /**
   * The attributes that a query may return: patient and study module, and the identifiers of series
   * and instance.
   */
  private static final int[] ANSWERED = {
    Tag.SpecificCharacterSet, Tag.PatientID, Tag.IssuerOfPatientID, Tag.PatientName,
        Tag.PatientBirthDate, Tag.PatientSex,
    Tag.StudyInstanceUID, Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.StudyID,
        Tag.ReferringPhysicianName,
    Tag.StudyDescription, Tag.SeriesInstanceUID, Tag.Modality, Tag.SOPInstanceUID, Tag.SOPClassUID
  };

  private final String aeTitle;
  private final Path folder;
  private final Map<String, Kept> kept = new ConcurrentSkipListMap<>();
  private final StoreScp scp;

  /** A kept object: its file, and its attributes without pixels for queries. */
  private record Kept(Path file, Dataset header) {}

  private SmallPacs(String aeTitle, Path folder, int port) throws IOException {
    this.aeTitle = aeTitle;
    this.folder = Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".dcm")).toList()) {
        index(file);
      }
    }
    this.scp =
        StoreScp.start(
            ScpSettings.of(aeTitle, "127.0.0.1", port),
            KEPT,
            (from, object) -> keep(object),
            this::find);
  }

  /** Starts on a port of the loopback interface; 0 takes a free one. */
  public static SmallPacs start(String aeTitle, Path folder, int port) throws IOException {
    return new SmallPacs(aeTitle, folder, port);
  }

  public RemoteAe address() {
    return new RemoteAe(aeTitle, "127.0.0.1", scp.port());
  }

  /** What is kept, by SOP Instance UID. */
  public Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    kept.forEach((uid, object) -> files.put(uid, object.file()));
    return files;
  }

  @Override
  public void close() {
    scp.close();
  }

  private void keep(IncomingObject object) throws StoreRejected {
    Path target = folder.resolve(object.sopInstanceUid() + ".dcm");
    try {
      Path part = Files.createTempFile(folder, "receiving", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        DicomFile.writeReceived(object, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      index(target);
    } catch (IOException e) {
      throw new StoreRejected(
          StoreRejected.OUT_OF_RESOURCES, "the small PACS could not keep the object");
    }
  }

  private void index(Path file) throws IOException {
    Dataset header = DicomFile.readWithoutPixels(file).dataset();
    header.string(Tag.SOPInstanceUID).ifPresent(uid -> kept.put(uid, new Kept(file, header)));
  }

  private List<Dataset> find(Dataset keys) {
    String level = keys.string(Tag.QueryRetrieveLevel).orElse("STUDY");
    int unique =
        switch (level) {
          case "IMAGE" -> Tag.SOPInstanceUID;
          case "SERIES" -> Tag.SeriesInstanceUID;
          default -> Tag.StudyInstanceUID;
        };
    Map<String, Dataset> answers = new TreeMap<>();
    for (Kept object : kept.values()) {
      if (matches(keys, object.header())) {
        answers.putIfAbsent(
            object.header().string(unique).orElse(""),
            Dataset.empty().copyFrom(object.header(), ANSWERED).set(Tag.QueryRetrieveLevel, level));
      }
    }
    return new ArrayList<>(answers.values());
  }

  private static boolean matches(Dataset keys, Dataset header) {
    for (int tag :
        new int[] {
          Tag.PatientID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID
        }) {
      List<String> wanted = keys.strings(tag);
      if (!wanted.isEmpty() && !wanted.contains(header.string(tag).orElse(""))) {
        return false;
      }
    }
    return true;
  }
}
