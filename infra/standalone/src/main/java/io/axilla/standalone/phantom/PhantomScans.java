// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.phantom;

import io.axilla.dicom.DicomFile;
import io.axilla.dicom.TransferSyntax;
import io.axilla.extractor.extract.CaseInput;
import io.axilla.extractor.extract.Column;
import io.axilla.extractor.extract.Extraction;
import io.axilla.extractor.extract.ExtractionPlan;
import io.axilla.extractor.imaging.inspect.Contents;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import io.axilla.simulator.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures phantom patients from DICOM files, as the pipeline measures patients. */
final class PhantomScans {
  /** By how much drawings miss the truth, mm: the first reader's, and the second's. */
  private static final double FIRST_READER = 0.5;

  private static final double SECOND_READER = 1.0;

  /** Of a patient, before and after, each reading has its own chance. */
  private static final int DRAWINGS = 6;

  private final Extraction extraction = new Extraction(ExtractionPlan.study());
  private final SeriesReader headers = SeriesReader.shipped();
  private final Path scratch;

  /**
   * @param scratch an empty folder for the objects of a patient, while that one is measured
   */
  PhantomScans(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * What came of a patient.
   *
   * @param readings a list of columns for each, {@code pre_…} then {@code post_…}: the first
   *     reader's, and if it is read again the second reader's and the first reader's second
   * @param pre what the headers of the scan before chemotherapy say
   * @param post and after it
   */
  record Measured(List<List<Column>> readings, SeriesFacts pre, SeriesFacts post) {}

  Measured measure(PhantomPatient patient, boolean again) {
    List<Double> misses =
        again ? List.of(FIRST_READER, SECOND_READER, FIRST_READER) : List.of(FIRST_READER);
    List<List<Column>> readings = new ArrayList<>();
    misses.forEach(miss -> readings.add(new ArrayList<>()));
    List<SeriesFacts> facts = new ArrayList<>();
    for (boolean after : new boolean[] {false, true}) {
      Path folder = scratch.resolve(patient.patientId() + "-" + (after ? "post" : "pre"));
      try {
        PhantomStudy study = PhantomStudy.of(patient, after);
        study.write(folder);
        Path ct = folder.resolve("ct");
        facts.add(headers.look(Contents.of(ct).series().get(0)).facts());
        for (int reading = 0; reading < misses.size(); reading++) {
          long chance = DRAWINGS * patient.seed() + (after ? DRAWINGS / 2 : 0) + reading;
          Path mask = folder.resolve("seg-" + reading + ".dcm");
          DicomFile.write(
              mask,
              study.segmentation(Reader.of(chance, misses.get(reading))),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
          CaseInput input = new CaseInput(ct, mask, MaskSelector.all(), null);
          for (Column column : extraction.measure(extraction.read(input), 1).columns()) {
            String name = (after ? "post_" : "pre_") + column.name();
            readings.get(reading).add(new Column(name, column.text()));
          }
        }
        delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a phantom study to " + folder, e);
      }
    }
    return new Measured(readings, facts.get(0), facts.get(1));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
