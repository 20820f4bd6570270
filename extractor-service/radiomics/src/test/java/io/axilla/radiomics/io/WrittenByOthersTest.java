// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.radiomics.PyRadiomics;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every kind as SimpleITK and nibabel write them and as their formats allow. Authority:
 * SimpleITK's reader, run by {@code src/test/python/image_files.py}.
 */
class WrittenByOthersTest {
  private static final double CLOSE = 1e-5;

  @Test
  void files_read_as_simple_itk_reads_them(@TempDir Path folder)
      throws IOException, InterruptedException {
    PyRadiomics.with("SimpleITK", "nibabel").run("image_files.py", folder);
    List<String> apart = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve("index.txt"));
    for (String line : lines) {
      String[] cells = line.split("\\|");
      try {
        String difference = difference(ImageReader.readVolume(folder.resolve(cells[0])), cells);
        if (!difference.isEmpty()) {
          apart.add(cells[0] + ": " + difference);
        }
      } catch (RuntimeException e) {
        apart.add(cells[0] + ": " + e);
      }
    }
    assertThat(apart).isEmpty();
    assertThat(lines).hasSizeGreaterThan(200);
  }

  private static String difference(Volume image, String[] cells) {
    Geometry grid = image.geometry();
    if (!image.pixelType().name().equals(cells[1])) {
      return image.pixelType() + ", not " + cells[1];
    }
    double[] size = {grid.size().i(), grid.size().j(), grid.size().k()};
    if (!isClose(size, numbers(cells[2])) || !isClose(array(grid.spacing()), numbers(cells[3]))) {
      return grid + ", not " + cells[2] + cells[3];
    }
    if (!isClose(array(grid.origin()), numbers(cells[4]))
        || !isClose(grid.direction().toRowMajor(), numbers(cells[5]))) {
      return grid + ", not " + cells[4] + cells[5];
    }
    return digest(image.toDoubles()).equals(cells[6]) ? "" : "other voxels";
  }

  private static double[] array(Vector3 vector) {
    return new double[] {vector.x(), vector.y(), vector.z()};
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.replaceAll("[(),]", " ").strip().split("\\s+"))
        .flatMapToDouble(word -> DoubleStream.of(Double.parseDouble(word)))
        .toArray();
  }

  private static boolean isClose(double[] a, double[] b) {
    boolean close = a.length == b.length;
    for (int n = 0; close && n < a.length; n++) {
      close = Math.abs(a[n] - b[n]) <= CLOSE * Math.max(1, Math.abs(b[n]));
    }
    return close;
  }

  private static String digest(double[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
