package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.ScpSettings;
import io.axilla.dicom.SopClass;
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

/** A PACS for demonstrations and tests: keeps what it is sent in a folder, answers C-ECHO, C-STORE and study-root C-FIND. */
public final class SmallPacs implements AutoCloseable {
  private static final Set<String> KEPT =
      Set.of(
          SopClass.CT_IMAGE_STORAGE,
          SopClass.SEGMENTATION_STORAGE,
          SopClass.ENHANCED_SR_STORAGE,
          SopClass.COMPREHENSIVE_SR_STORAGE,
          SopClass.COMPREHENSIVE_3D_SR_STORAGE);
  /** The attributes that a query may return: patient and study module, and the identifiers of series and instance. */
  private static final int[] ANSWERED = {
    Tag.SpecificCharacterSet, Tag.PatientID, Tag.IssuerOfPatientID, Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex,
    Tag.StudyInstanceUID, Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.StudyID, Tag.ReferringPhysicianName,
    Tag.StudyDescription, Tag.SeriesInstanceUID, Tag.Modality, Tag.SOPInstanceUID, Tag.SOPClassUID
  };

  private final String aeTitle;
  private final Path folder;
  private final Map<String, Path> files = new ConcurrentSkipListMap<>();
  private final StoreScp scp;

  private SmallPacs(String aeTitle, Path folder, int port) throws IOException {
    this.aeTitle = aeTitle;
    this.folder = Files.createDirectories(folder);
    try (var kept = Files.list(folder)) {
      kept.filter(DicomFile::isDicom)
          .forEach(file -> files.put(file.getFileName().toString().replace(".dcm", ""), file));
    }
    this.scp =
        StoreScp.start(
            ScpSettings.of(aeTitle, "127.0.0.1", port), KEPT, (from, object) -> keep(object), this::find);
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
    return new TreeMap<>(files);
  }

  @Override
  public void close() {
    scp.close();
  }

  private void keep(IncomingObject object) throws io.axilla.dicom.StoreRejected {
    Path target = folder.resolve(object.sopInstanceUid() + ".dcm");
    try {
      Path part = Files.createTempFile(folder, "receiving", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        DicomFile.writeReceived(object, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      files.put(object.sopInstanceUid(), target);
    } catch (IOException e) {
      throw new io.axilla.dicom.StoreRejected(0xA700, "the small PACS could not keep the object");
    }
  }

  private List<Dataset> find(Dataset keys) {
    String level = keys.string(Tag.QueryRetrieveLevel).orElse("STUDY");
    Map<String, Dataset> answers = new TreeMap<>();
    for (Path file : files.values()) {
      Dataset kept;
      try {
        DicomObject object = DicomFile.readWithoutPixels(file);
        kept = object.dataset();
      } catch (RuntimeException e) {
        continue;
      }
      if (matches(keys, kept)) {
        int unique =
            switch (level) {
              case "IMAGE" -> Tag.SOPInstanceUID;
              case "SERIES" -> Tag.SeriesInstanceUID;
              default -> Tag.StudyInstanceUID;
            };
        Dataset answer = Dataset.empty().copyFrom(kept, ANSWERED).set(Tag.QueryRetrieveLevel, level);
        answers.putIfAbsent(kept.string(unique).orElse(""), answer);
      }
    }
    return new ArrayList<>(answers.values());
  }

  private static boolean matches(Dataset keys, Dataset kept) {
    for (int tag : new int[] {Tag.PatientID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID}) {
      List<String> wanted = keys.strings(tag);
      if (!wanted.isEmpty() && !wanted.contains(kept.string(tag).orElse(""))) {
        return false;
      }
    }
    return true;
  }
}
