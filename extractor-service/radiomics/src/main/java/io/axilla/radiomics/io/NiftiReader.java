// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Function;

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
    String name = String.valueOf(file.getFileName());
    try (InputStream in = open(file)) {
      in.mark(NiftiHeader.LENGTH);
      NiftiHeader header = NiftiHeader.parse(in.readNBytes(NiftiHeader.LENGTH), name);
      if (header.isPair()) {
        try (InputStream image = open(withEnding(file, "hdr", "img"))) {
          return read(header, image, place.apply(header), name);
        }
      }
      if (header.dataOffset() < header.length()) {
        throw new ImageException(
            ImageException.Code.UNREADABLE,
            name + " has its voxels at byte " + header.dataOffset() + ", inside its header",
            "write the file again");
      }
      in.reset();
      return read(header, in, place.apply(header), name);
    }
  }

  private static Volume read(NiftiHeader header, InputStream in, Geometry geometry, String name)
      throws IOException {
    DataFiles.behind(in, header.dataOffset(), name);
    PixelType type = header.pixelType();
    StoredNumbers numbers =
        new StoredNumbers(in, type, header.byteOrder(), geometry.voxelCount(), name);
    return header.isUnscaled()
        ? numbers.volume(geometry)
        : numbers.volume(
            geometry,
            type == PixelType.FLOAT64 ? PixelType.FLOAT64 : PixelType.FLOAT32,
            header.slope(),
            header.intercept());
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = DataFiles.open(file);
    in.mark(2);
    boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return isGzip ? DataFiles.gunzip(in) : in;
  }

  /** The header of a pair of which the header or the image is named; else the file itself. */
  static Path headerOf(Path file) {
    return withEnding(file, "img", "hdr");
  }

  private static Path withEnding(Path file, String old, String ending) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replaceFirst("\\." + old + "(\\.gz)?$", "." + ending + "$1"));
  }
}
