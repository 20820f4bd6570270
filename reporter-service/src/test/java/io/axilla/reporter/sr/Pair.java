// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two CT studies of one patient with their masks, as files. */
public record Pair(Scan pre, Scan post) {

  /** One study: the headers of its CT series and of its SEG, with the files. */
  public record Scan(
      TimePoint role, List<Path> ctFiles, List<Dataset> ct, Path segFile, Dataset seg) {
    public Dataset header() {
      return ct.get(0);
    }

    public StudyInstanceUid study() {
      return new StudyInstanceUid(header().string(Tag.StudyInstanceUID).orElseThrow());
    }

    public SeriesInstanceUid series() {
      return new SeriesInstanceUid(header().string(Tag.SeriesInstanceUID).orElseThrow());
    }

    public ScanReferences references() {
      return new ScanReferences(
          role,
          new SeriesReference(study(), series(), ct.stream().map(Pair::reference).toList()),
          header().string(Tag.FrameOfReferenceUID).orElseThrow(),
          SeriesReference.of(
              study(),
              new SeriesInstanceUid(seg.string(Tag.SeriesInstanceUID).orElseThrow()),
              reference(seg)),
          1);
    }
  }

  /** The phantom pair, which is always there. */
  public static Pair phantom() {
    try {
      return read(Path.of(Pair.class.getResource("/pairs/phantom").toURI()));
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The real pair beside the project; empty when that folder is absent. */
  public static Optional<Pair> sarcoma() {
    String shared =
        Optional.ofNullable(System.getenv("AXILLA_SHARED"))
            .orElse(System.getProperty("axilla.root", "..") + "/../shared");
    Path folder = Path.of(shared, "reference/radiomics/pairs/sarcoma");
    return Files.isDirectory(folder) ? Optional.of(read(folder)) : Optional.empty();
  }

  private static Pair read(Path folder) {
    return new Pair(
        scan(TimePoint.PRE, folder.resolve("pre")), scan(TimePoint.POST, folder.resolve("post")));
  }

  private static Scan scan(TimePoint role, Path folder) {
    try (Stream<Path> files = Files.list(folder.resolve("ct"))) {
      List<Path> sorted = files.sorted().toList();
      Path seg = folder.resolve("seg.dcm");
      return new Scan(role, sorted, sorted.stream().map(Pair::header).toList(), seg, header(seg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset header(Path file) {
    try {
      return DicomFile.readWithoutPixels(file).dataset();
    } catch (IOException e) {
      throw new UncheckedIOException(Arrays.toString(e.getStackTrace()), e);
    }
  }

  private static SopReference reference(Dataset header) {
    return new SopReference(
        new SopClassUid(header.string(Tag.SOPClassUID).orElseThrow()),
        new SopInstanceUid(header.string(Tag.SOPInstanceUID).orElseThrow()));
  }
}
