// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.phantom;

import io.axilla.dicom.DicomFile;
import io.axilla.dicom.TransferSyntax;
import io.axilla.extractor.extract.CaseInput;
import io.axilla.extractor.extract.Column;
import io.axilla.extractor.extract.Extraction;
import io.axilla.extractor.extract.ExtractionPlan;
import io.axilla.extractor.imaging.inspect.MaskSelector;
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
  /** What two drawings by readers differ by, mm. */
  private static final double BETWEEN_READERS = 1.0;

  private static final double WITHIN_READER = 0.5;

  private final Extraction extraction = new Extraction(ExtractionPlan.study());
  private final Path scratch;

  /**
   * @param scratch an empty folder for the objects of a patient, while that one is measured
   */
  PhantomScans(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * A patient's rows: the first reader's, and if a second reading is wanted the second reader's and
   * the first reader's second.
   *
   * @return one list of columns for each reading, {@code pre_…} then {@code post_…}
   */
  List<List<Column>> rows(PhantomPatient patient, boolean again) {
    List<Reader> readers = new ArrayList<>(List.of(Reader.EXACT));
    if (again) {
      readers.add(Reader.of(2 * patient.seed(), BETWEEN_READERS));
      readers.add(Reader.of(2 * patient.seed() + 1, WITHIN_READER));
    }
    List<List<Column>> rows = new ArrayList<>();
    readers.forEach(reader -> rows.add(new ArrayList<>()));
    for (boolean after : new boolean[] {false, true}) {
      Path folder = scratch.resolve(patient.patientId() + "-" + (after ? "post" : "pre"));
      try {
        PhantomStudy study = PhantomStudy.of(patient, after);
        study.write(folder);
        for (int reader = 0; reader < readers.size(); reader++) {
          Path mask = folder.resolve("seg-" + reader + ".dcm");
          DicomFile.write(
              mask,
              study.segmentation(readers.get(reader)),
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
          CaseInput input = new CaseInput(folder.resolve("ct"), mask, MaskSelector.all(), null);
          for (Column column : extraction.measure(extraction.read(input), 1).columns()) {
            String name = (after ? "post_" : "pre_") + column.name();
            rows.get(reader).add(new Column(name, column.text()));
          }
        }
        delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write a phantom study to " + folder, e);
      }
    }
    return rows;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
