// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomStudyTest {
  private static final PhantomPatient PATIENT = PhantomPatient.of(7);
  private static final Grid SMALL = new Grid(56, 56, 6, 8, 16);

  @Test
  void the_same_seed_gives_the_same_bytes() {
    PhantomStudy study = new PhantomStudy(PATIENT, false, SMALL, PatientPosition.HFS, false);
    PhantomStudy again =
        new PhantomStudy(PhantomPatient.of(7), false, SMALL, PatientPosition.HFS, false);
    assertThat(DicomFile.encode(study.ct().get(2))).isEqualTo(DicomFile.encode(again.ct().get(2)));
    assertThat(DicomFile.encode(study.segmentation()))
        .isEqualTo(DicomFile.encode(again.segmentation()));
    assertThat(study.studyUid())
        .isNotEqualTo(
            new PhantomStudy(PATIENT, true, SMALL, PatientPosition.HFS, false).studyUid());
  }

  @Test
  void tissue_lies_where_the_patient_is_whatever_the_position() {
    for (PatientPosition position : PatientPosition.values()) {
      Dataset slice = new PhantomStudy(PATIENT, false, SMALL, position, false).ct().get(3);
      double[] origin = slice.doubles(Tag.ImagePositionPatient);
      double[] direction = slice.doubles(Tag.ImageOrientationPatient);
      int[] pixels = PixelDecoder.frame(new DicomObject("1.2.840.10008.1.2.1", slice), 0);
      // The spine is behind the middle: y = +70 mm in LPS.
      int i = (int) Math.round((0 - origin[0]) / (direction[0] * SMALL.pixel()));
      int j = (int) Math.round((70 - origin[1]) / (direction[4] * SMALL.pixel()));
      assertThat(pixels[j * SMALL.columns() + i] - 1024)
          .as("spine %s", position)
          .isGreaterThan(300);
      int front = (int) Math.round((-70 - origin[1]) / (direction[4] * SMALL.pixel()));
      assertThat(pixels[front * SMALL.columns() + i] - 1024)
          .as("front %s", position)
          .isLessThan(120);
    }
  }

  @Test
  void neighbouring_seeds_give_axillae_of_many_sizes() {
    Grid grid = new Grid(112, 40, 24, 4, 4);
    long sizes =
        LongStream.rangeClosed(1, 8)
            .map(
                seed -> {
                  PhantomStudy study =
                      new PhantomStudy(
                          PhantomPatient.of(seed), false, grid, PatientPosition.HFS, false);
                  byte[] mask = study.segmentation().bytes(Tag.PixelData);
                  return BitSet.valueOf(mask).cardinality();
                })
            .distinct()
            .count();
    assertThat(sizes).isGreaterThan(6);
  }

  @Test
  void nodes_shrink_as_the_patient_responds() {
    assertThat(PATIENT.shrinkage()).isBetween(0.25, 1.0);
    assertThat(PATIENT.clinicalCsv())
        .contains(PATIENT.patientId())
        .contains(PATIENT.left() ? "LEFT" : "RIGHT");
  }

  @Test
  void the_small_pacs_keeps_and_finds(@TempDir Path folder) throws Exception {
    PhantomStudy study = new PhantomStudy(PATIENT, false, SMALL, PatientPosition.HFS, false);
    study.write(folder.resolve("study"));
    try (SmallPacs pacs = SmallPacs.start("SMALL", folder.resolve("pacs"), 0)) {
      RemoteAe address = pacs.address();
      Dataset segmentation = study.segmentation();
      try (StoreScu scu =
          StoreScu.open(
              "TEST",
              address,
              List.of(
                  StoreScu.Offer.of(
                      segmentation.string(Tag.SOPClassUID).orElseThrow(),
                      "1.2.840.10008.1.2.1")))) {
        assertThat(scu.send(folder.resolve("study/seg.dcm")).isSuccess()).isTrue();
      }
      Dataset keys =
          Dataset.empty().set(Tag.StudyInstanceUID, study.studyUid()).setEmpty(Tag.PatientID);
      List<Dataset> found = io.axilla.dicom.FindScu.find("TEST", address, "STUDY", keys);
      assertThat(found).hasSize(1);
      assertThat(found.get(0).string(Tag.PatientID)).contains(PATIENT.patientId());
      assertThat(pacs.files()).hasSize(1);
    }
  }
}
