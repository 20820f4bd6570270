// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * Reads NIfTI-1 and NIfTI-2 files (nifti.nimh.nih.gov), plain or gzipped, into LPS. Scaled values
 * become float32, as in ITK.
 */
public final class NiftiReader {
  private NiftiReader() {}

  /**
   * The image in a {@code .nii} or {@code .nii.gz} file, or in a {@code .hdr} file with its {@code
   * .img} beside it.
   *
   * @throws ImageException {@code UNREADABLE} or {@code UNSUPPORTED}
   */
  public static Volume readVolume(Path file) throws IOException {
    return read(file, NiftiHeader::geometry);
  }

  /**
   * The image on the grid that the caller takes from the transforms of its header.
   *
   * @throws ImageException {@code UNREADABLE} or {@code UNSUPPORTED}
   */
  public static Volume readVolume(Path file, Function<NiftiTransforms, Geometry> place)
      throws IOException {
    return read(file, header -> place.apply(header.transforms()));
  }

  private static Volume read(Path file, Function<NiftiHeader, Geometry> place) throws IOException {
    byte[] data = Files.readAllBytes(file);
    if (data.length > 2 && data[0] == (byte) 0x1f && data[1] == (byte) 0x8b) {
      data = new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes();
    }
    String name = String.valueOf(file.getFileName());
    NiftiHeader header = NiftiHeader.parse(data, name);
    if (header.isPair()) {
      data = imageOf(file);
    }
    PixelType type = header.pixelType();
    Geometry geometry = place.apply(header);
    int count = geometry.voxelCount();
    long length = (long) count * StoredNumbers.bytes(type);
    long from = header.dataOffset();
    if (from < 0 || from + length > data.length) {
      throw new ImageException(
          ImageException.Code.UNREADABLE,
          name + " ends before its last voxel",
          "copy the file again");
    }
    ByteBuffer buffer = ByteBuffer.wrap(data, (int) from, (int) length).order(header.byteOrder());
    double[] values = StoredNumbers.read(buffer, type, count);
    if (!header.isUnscaled()) {
      for (int n = 0; n < count; n++) {
        values[n] = values[n] * header.slope() + header.intercept();
      }
      type = type == PixelType.FLOAT64 ? PixelType.FLOAT64 : PixelType.FLOAT32;
    }
    return Volume.of(geometry, type, values);
  }

  /** The header of a pair of which the header or the image is named; else the file itself. */
  static Path headerOf(Path file) {
    return withEnding(file, "img", "hdr");
  }

  private static byte[] imageOf(Path header) throws IOException {
    byte[] data = Files.readAllBytes(withEnding(header, "hdr", "img"));
    boolean isGzip = data.length > 2 && data[0] == (byte) 0x1f && data[1] == (byte) 0x8b;
    return isGzip ? new GZIPInputStream(new ByteArrayInputStream(data)).readAllBytes() : data;
  }

  private static Path withEnding(Path file, String old, String ending) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replaceFirst("\\." + old + "(\\.gz)?$", "." + ending + "$1"));
  }
}
