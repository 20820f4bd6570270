// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.simulator.Grid;
import io.axilla.simulator.PatientPosition;
import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The side on which a mask lies is told from its voxels, however the patient lay. */
class PhantomSideTest {
  private static final Grid GRID = new Grid(112, 112, 24, 4, 5);

  @TempDir Path folder;

  static Stream<Arguments> phantoms() {
    return Stream.of(PatientPosition.values())
        .flatMap(
            position ->
                Stream.of(1L, 2L, 11L)
                    .flatMap(
                        seed ->
                            Stream.of(false, true)
                                .map(
                                    wrong ->
                                        Arguments.of(position, PhantomPatient.of(seed), wrong))));
  }

  @ParameterizedTest
  @MethodSource("phantoms")
  void the_side_of_the_voxels_is_found(
      PatientPosition position, PhantomPatient patient, boolean wrongSide) throws Exception {
    PhantomStudy study = new PhantomStudy(patient, false, GRID, position, wrongSide);
    study.write(folder);
    SeriesReading reading = SeriesReader.shipped().read(series(study));
    assertThat(reading.findings().isUsable()).isTrue();
    MaskSegment segment =
        new MaskReader(AnatomyTable.shipped(), new PersonHashes("p"))
            .read(folder.resolve("seg.dcm"))
            .get(0);
    Side stated = patient.left() ? Side.LEFT : Side.RIGHT;
    assertThat(segment.info().side()).isEqualTo(stated);
    MaskReading placed = segment.placeOn(((SeriesReading.Read) reading).ct());
    assertThat(((MaskReading.Placed) placed).geometricSide())
        .contains(wrongSide ? stated.other() : stated);
  }

  private SeriesSource series(PhantomStudy study) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("ct"))) {
      return new SeriesSource(
          new StudyInstanceUid(study.studyUid()),
          new SeriesInstanceUid(study.ct().get(0).string(Tag.SeriesInstanceUID).orElseThrow()),
          List.copyOf(files.toList()),
          false);
    }
  }
}
