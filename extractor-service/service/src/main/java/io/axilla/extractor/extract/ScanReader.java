// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.imaging.inspect.Contents;
import io.axilla.extractor.imaging.series.SeriesFindings;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.io.ImageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the image of a case: DICOM as the pipeline does, image files by the library's readers. */
final class ScanReader {
  /**
   * @param series SeriesInstanceUID, where DICOM holds several
   */
  Scan read(Path path, @Nullable String series) {
    if (!Files.exists(path)) {
      throw new CaseException("there is no image " + path + ": check the path");
    }
    if (Files.isDirectory(path) || !ImageFiles.isOne(path)) {
      return dicom(path, series);
    }
    if (series != null) {
      throw new CaseException(path + " is no DICOM, so it has no series: leave the series out");
    }
    try {
      return new Scan(ImageReader.readVolume(path), null, List.of());
    } catch (ImageException e) {
      throw new CaseException("the image " + path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw ImageFiles.unreadable("image", path, e);
    }
  }

  private static Scan dicom(Path path, @Nullable String series) {
    List<SeriesSource> found = Contents.of(path).series();
    if (found.isEmpty()) {
      throw new CaseException(
          path + " holds no image: name a DICOM folder, or a " + ImageFiles.ENDINGS + " file");
    }
    List<String> notes = new ArrayList<>();
    SeriesReader reader = SeriesReader.shipped();
    SeriesSource source = choose(path, found, series, notes, reader);
    SeriesReading reading = reader.read(source);
    SeriesFindings findings = reading.findings();
    if (!(reading instanceof SeriesReading.Read read)) {
      throw new CaseException(
          "the series "
              + source.series()
              + " of "
              + path
              + " is no volume: "
              + reason(findings)
              + "; send it whole, or name another series");
    }
    findings.warnings().forEach(warning -> notes.add("image: " + warning.name()));
    findings.ineligible().forEach(code -> notes.add("the pipeline would not take it: " + code));
    return new Scan(read.ct().volume(), read.ct(), notes);
  }

  private static SeriesSource choose(
      Path path,
      List<SeriesSource> found,
      @Nullable String series,
      List<String> notes,
      SeriesReader reader) {
    if (series != null) {
      return found.stream()
          .filter(source -> source.series().value().equals(series))
          .findFirst()
          .orElseThrow(
              () ->
                  new UnclearCaseException(
                      path + " has no series " + series + ": name one of these",
                      lines(found, reader)));
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    Map<SeriesSource, SeriesFindings> looks = new LinkedHashMap<>();
    found.forEach(source -> looks.put(source, reader.look(source)));
    List<SeriesSource> readable =
        found.stream().filter(source -> looks.get(source).fault() == null).toList();
    if (readable.size() == 1) {
      looks.forEach(
          (source, findings) -> {
            if (findings.fault() != null) {
              notes.add("left out series " + source.series() + ": " + reason(findings));
            }
          });
      return readable.get(0);
    }
    throw new UnclearCaseException(
        path
            + " holds "
            + found.size()
            + " series, "
            + readable.size()
            + " of them readable: name one with --series UID",
        lines(found, reader));
  }

  private static List<String> lines(List<SeriesSource> found, SeriesReader reader) {
    return found.stream()
        .map(
            source -> {
              SeriesFindings findings = reader.look(source);
              return source.series()
                  + "  "
                  + findings.facts().modality()
                  + ", "
                  + source.files().size()
                  + " files, "
                  + (findings.fault() == null ? "readable" : reason(findings));
            })
        .toList();
  }

  private static String reason(SeriesFindings findings) {
    return findings.fault() + " - " + findings.explanation();
  }
}
