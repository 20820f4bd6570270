// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.PatientKey;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.storage.testing.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void an_object_with_a_file_and_no_row_counts(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.quiet();
      Dataset lost = TestObjects.slice(1, 1, 2);
      place(bed, lost);

      bed.reconcile();
      bed.reconcile();
      bed.quiet();

      assertThat(bed.held(lost)).isPresent();
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete", "3 open", "4 complete");
    }
  }

  @ParameterizedTest
  @EnumSource
  void looks_only_into_folders_that_have_changed(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.reconcile();
      Path file = place(bed, TestObjects.slice(1, 1, 2));
      Files.setLastModifiedTime(
          file.getParent(), FileTime.from(bed.clock.instant().minus(Duration.ofHours(2))));

      bed.reconcile();
      assertThat(bed.holdings.objects(null)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_object_is_left_where_it_is(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Path file = place(bed, TestObjects.slice(1, 1, 2));
      Files.writeString(file, "no DICOM");

      bed.reconcile();
      assertThat(bed.holdings.objects(null)).isEmpty();
      assertThat(file).exists();
    }
  }

  /** A file under its name, as a process leaves it that dies before the commit. */
  private static Path place(Bed bed, Dataset dataset) throws Exception {
    PatientKey patient = bed.key(TestObjects.PATIENT_ID);
    Arrival arrival =
        Arrival.of(
            new io.axilla.dicom.DicomObject("1.2.840.10008.1.2.1", dataset),
            io.axilla.contracts.Sha256.of(new byte[0]),
            0,
            bed.clock.instant(),
            Bed.MODALITY,
            java.util.Set.of());
    Path file = bed.files.of(new HeldObject(patient, arrival.instance(), false, false));
    Files.createDirectories(file.getParent());
    return Files.write(file, DicomFile.encode(dataset));
  }
}
