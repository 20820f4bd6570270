// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.imaging.Reference;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NrrdReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference pairs, whose image and mask are given as NRRD as well (radiomics README). */
class PairsTest {
  private final MaskReader reader = new MaskReader(AnatomyTable.shipped(), new PersonHashes("key"));

  @ParameterizedTest
  @ValueSource(strings = {"pre", "post"})
  void phantom_seg_is_the_nrrd_mask_voxel_by_voxel(String role) throws IOException {
    checkMask(Reference.phantomPair(role));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre", "post"})
  void sarcoma_seg_is_the_nrrd_mask_voxel_by_voxel(String role) throws IOException {
    checkMask(Reference.shared("radiomics/pairs/sarcoma/" + role));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phantom/pre", "phantom/post", "sarcoma/pre", "sarcoma/post"})
  void ct_is_the_nrrd_image_voxel_by_voxel(String role) throws IOException {
    Path folder = Reference.shared("radiomics/pairs/" + role);

    Volume volume = ct(folder).volume();

    Volume image = NrrdReader.readVolume(folder.resolve("image.nrrd"));
    assertThat(volume.pixelType()).isEqualTo(PixelType.INT16).isEqualTo(image.pixelType());
    assertThat(volume.geometry().agreesWith(image.geometry(), 1e-6)).isTrue();
    assertThat(volume.toDoubles()).isEqualTo(image.toDoubles());
  }

  private void checkMask(Path folder) throws IOException {
    CtVolume ct = ct(folder);

    List<MaskSegment> segments = reader.read(folder.resolve("seg.dcm"));

    assertThat(segments).hasSize(1);
    MaskReading.Placed placed = (MaskReading.Placed) segments.get(0).placeOn(ct);
    Volume nrrd = NrrdReader.readVolume(folder.resolve("mask.nrrd"));
    double[] expected = nrrd.toDoubles();
    byte[] found = placed.mask().toBytes();
    assertThat(found).hasSameSizeAs(expected);
    for (int n = 0; n < found.length; n++) {
      assertThat(found[n]).isEqualTo((byte) (expected[n] == 0 ? 0 : 1));
    }
    assertThat(placed.warnings()).doesNotContain(MaskWarning.MASK_RESAMPLED);
    assertThat(placed.info().region()).isEqualTo(Region.AXILLA);
  }

  private static CtVolume ct(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("ct"))) {
      SeriesReading reading =
          SeriesReader.shipped()
              .read(
                  new SeriesSource(
                      new StudyInstanceUid("2.25.1"),
                      new SeriesInstanceUid("2.25.2"),
                      files.toList(),
                      false));
      assertThat(reading.findings().isUsable()).as("%s", reading.findings()).isTrue();
      return ((SeriesReading.Read) reading).ct();
    }
  }
}
