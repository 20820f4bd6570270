// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.storage.MaskRaster.Grid;
import io.axilla.storage.MaskRaster.Point;
import io.axilla.storage.MaskRaster.Slice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskRasterTest {
  private static final int COLUMNS = 7;
  private static final int ROWS = 5;
  private static final int SLICES = 4;
  private static final Grid GRID =
      new Grid(
          COLUMNS,
          ROWS,
          new Point(0.7, 0.8, 2.5),
          new Point(-1.5, 2, 1.0 / 3),
          new Point(0, 1, 0),
          new Point(-1, 0, 0),
          new Point(0, 0, 1));
  private static final List<Slice> IMAGES =
      List.of(slice("1.2.1", 0), slice("1.2.2", 0), slice("1.2.3", 1), slice("1.2.3", 2));

  @TempDir Path folder;

  @Test
  void any_voxels_come_back_the_same() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      byte[] voxels = new byte[COLUMNS * ROWS * SLICES];
      for (int n = 0; n < voxels.length; n++) {
        voxels[n] = (byte) (random.nextInt(10) < trial % 11 ? 1 + n % 3 : 0);
      }

      MaskRaster raster = MaskRaster.of(GRID, IMAGES, voxels);
      MaskRaster read = MaskRasterFile.decode(MaskRasterFile.encode(raster));

      assertThat(read).isEqualTo(raster).hasSameHashCodeAs(raster);
      int inside = 0;
      for (int k = 0; k < SLICES; k++) {
        BitSet plane = read.plane(k);
        for (int n = 0; n < COLUMNS * ROWS; n++) {
          assertThat(plane.get(n)).isEqualTo(voxels[k * COLUMNS * ROWS + n] != 0);
        }
        inside += plane.cardinality();
      }
      assertThat(read.voxelCount()).isEqualTo(inside);
    }
  }

  @Test
  void the_bytes_are_these_for_ever() {
    assertThat(Sha256.of(MaskRasterFile.encode(some())))
        .hasToString("6337be898e854e8ff5f13ef0a3cd4e5bd28acc91fa5f7fd82977273189ff4918");
  }

  @Test
  void slices_lie_along_the_third_direction() {
    assertThat(GRID.position(2)).isEqualTo(new Point(-1.5, 2, 1.0 / 3 + 5));
  }

  @Test
  void damage_another_version_and_trailing_bytes_are_refused() {
    byte[] bytes = MaskRasterFile.encode(some());
    for (int n = 0; n < bytes.length; n++) {
      byte[] damaged = bytes.clone();
      damaged[n] ^= 1;
      assertRefused(damaged, "digest");
      assertRefused(Arrays.copyOf(bytes, n), "digest");
    }
    byte[] content = Arrays.copyOf(bytes, bytes.length - 64);
    assertRefused(signed(ByteBuffer.wrap(content.clone()).putInt(0, 5).array()), "something else");
    assertRefused(signed(ByteBuffer.wrap(content.clone()).putInt(4, 2).array()), "version is 2");
    assertRefused(signed(Arrays.copyOf(content, content.length + 1)), "number of runs");
    assertRefused(signed(Arrays.copyOf(content, content.length - 4)), "number of runs");
    assertRefused(signed(ByteBuffer.wrap(content.clone()).putInt(8, 3).array()), "beyond its grid");
  }

  @Test
  void voxels_and_images_have_to_fit_the_grid() {
    assertThatThrownBy(() -> MaskRaster.of(GRID, IMAGES, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MaskRaster.of(GRID, List.of(), new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MaskRaster(GRID, IMAGES, new int[] {5, 2, 7, 1}))
        .hasMessageContaining("out of order");
  }

  @Test
  void it_is_kept_by_case_content_and_role() throws Exception {
    ObjectStore store = ObjectStore.open(folder, 0);
    CaseId caseId = new CaseId("a".repeat(52));
    Sha256 content = Sha256.ofParts("content");

    store.keepMask(caseId, content, TimePoint.PRE, some());
    store.keepMask(caseId, content, TimePoint.PRE, some());

    assertThat(store.findMask(caseId, content, TimePoint.PRE)).contains(some());
    assertThat(store.findMask(caseId, content, TimePoint.POST)).isEmpty();
    Path file = folder.resolve(Path.of("masks", caseId.value(), content.value(), "PRE"));
    Files.write(file, new byte[] {1});
    assertThatThrownBy(() -> store.findMask(caseId, content, TimePoint.PRE))
        .isInstanceOf(MalformedMaskRasterException.class);
  }

  private static MaskRaster some() {
    byte[] voxels = new byte[COLUMNS * ROWS * SLICES];
    Arrays.fill(voxels, 30, 40, (byte) 1);
    voxels[voxels.length - 1] = 1;
    return MaskRaster.of(GRID, new ArrayList<>(IMAGES), voxels);
  }

  private static Slice slice(String instance, int frame) {
    return new Slice(new SopInstanceUid(instance), frame);
  }

  private static byte[] signed(byte[] content) {
    byte[] digest = Sha256.of(content).value().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(content.length + digest.length).put(content).put(digest).array();
  }

  private static void assertRefused(byte[] bytes, String because) {
    assertThatThrownBy(() -> MaskRasterFile.decode(bytes))
        .isInstanceOf(MalformedMaskRasterException.class)
        .hasMessageContaining(because);
  }
}
