// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.Reference;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.NrrdReader;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authority: image and mask as PyRadiomics 3.1.1 with SimpleITK 2.5 resamples them. */
class ResamplerGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"axial-pre", "oblique-odd", "tiny-roi"})
  void image_and_mask_are_the_same_in_every_voxel(String phantom) throws IOException {
    Path folder = Reference.resource("phantoms/" + phantom);
    Volume image = NrrdReader.readVolume(folder.resolve("image.nrrd"));
    Mask mask = NrrdReader.readMask(folder.resolve("mask.nrrd"), 1);
    ExtractionSettings settings = ExtractionSettings.wang2024();

    Resampler.Pair pair =
        Resampler.resample(
            image, mask, settings.resampling().orElseThrow(), settings.padDistance(), Loop.IN_TURN);

    Volume expected = NrrdReader.readVolume(folder.resolve("derived/resampled-image.nrrd"));
    Mask expectedMask = NrrdReader.readMask(folder.resolve("derived/resampled-mask.nrrd"), 1);
    assertThat(pair.image().geometry().agreesWith(expected.geometry(), 1e-9)).isTrue();
    assertThat(pair.image().pixelType()).isEqualTo(expected.pixelType());
    assertThat(Arrays.mismatch(pair.image().toDoubles(), expected.toDoubles())).isEqualTo(-1);
    assertThat(Arrays.mismatch(pair.mask().toBytes(), expectedMask.toBytes())).isEqualTo(-1);
  }
}
