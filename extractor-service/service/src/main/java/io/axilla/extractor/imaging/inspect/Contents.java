// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.series.SeriesSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The DICOM files at a path, sorted into series and objects with masks. */
public final class Contents {
  private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

  private record SeriesKey(StudyInstanceUid study, SeriesInstanceUid series)
      implements Comparable<SeriesKey> {
    @Override
    public int compareTo(SeriesKey other) {
      int byStudy = study.value().compareTo(other.study.value());
      return byStudy != 0 ? byStudy : series.value().compareTo(other.series.value());
    }
  }

  private final NavigableMap<SeriesKey, List<Path>> series = new TreeMap<>();
  private final NavigableMap<String, Dataset> studies = new TreeMap<>();
  private final List<Path> masks = new ArrayList<>();

  /**
   * @param path a file, or a folder with all that is in it
   * @throws UncheckedIOException if the path cannot be read
   */
  public static Contents of(Path path) {
    Contents contents = new Contents();
    try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        contents.add(file);
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<SeriesSource> series() {
    return series.entrySet().stream()
        .map(e -> new SeriesSource(e.getKey().study(), e.getKey().series(), e.getValue(), false))
        .toList();
  }

  /** The files that hold masks. */
  public List<Path> masks() {
    return masks;
  }

  /** One header of each study. */
  NavigableMap<String, Dataset> studies() {
    return studies;
  }

  private void add(Path file) throws IOException {
    if (!DicomFile.isDicom(file)) {
      return;
    }
    try {
      Dataset header = DicomFile.readWithoutPixels(file).dataset();
      StudyInstanceUid study = new StudyInstanceUid(header.string(Tag.StudyInstanceUID).orElse(""));
      studies.putIfAbsent(study.value(), header);
      if (MaskReader.holdsMasks(header.string(Tag.SOPClassUID).orElse(""))) {
        masks.add(file);
        return;
      }
      SeriesKey key =
          new SeriesKey(
              study, new SeriesInstanceUid(header.string(Tag.SeriesInstanceUID).orElse("")));
      series.computeIfAbsent(key, k -> new ArrayList<>()).add(file);
    } catch (MalformedDicomException | InvalidEventException e) {
      LOG.warn("left out {}: {}", file.getFileName(), e.getMessage());
    }
  }
}
