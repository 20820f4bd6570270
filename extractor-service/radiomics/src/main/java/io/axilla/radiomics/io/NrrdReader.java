// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads NRRD files (teem.sourceforge.net/nrrd/format.html): attached and detached ({@code .nhdr}),
 * in one or several files, raw, gzip, hex and text encodings, the spaces LPS, RAS and LAS, and
 * segmentations with layers ({@code .seg.nrrd}). What such a file may hold and this reader does
 * not, is refused by name.
 */
public final class NrrdReader {
  private NrrdReader() {}

  /**
   * The one image in a file.
   *
   * @throws ImageException {@code UNREADABLE} or {@code UNSUPPORTED}
   */
  public static Volume readVolume(Path file) throws IOException {
    List<Volume> layers = readLayers(file);
    if (layers.size() != 1) {
      throw new ImageException(
          ImageException.Code.UNSUPPORTED,
          file.getFileName() + " holds " + layers.size() + " layers where one image is needed",
          "name the layer");
    }
    return layers.get(0);
  }

  /** The voxels of a label image that have the given value. */
  public static Mask readMask(Path file, int label) throws IOException {
    return Mask.ofLabel(readVolume(file), label);
  }

  /** All layers of a file; one, unless a segmentation overlaps itself. */
  public static List<Volume> readLayers(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    NrrdHeader header = NrrdHeader.parse(bytes, String.valueOf(file.getFileName()));
    List<byte[]> parts =
        header.dataFiles().isEmpty()
            ? List.of(Arrays.copyOfRange(bytes, header.length(), bytes.length))
            : DataFiles.read(file, header.dataFiles());
    double[] values = NrrdData.decode(header, parts);
    Geometry geometry = header.geometry();
    int layers = header.layers();
    PixelType type = header.pixelType();
    if (layers == 1) {
      return List.of(Volume.of(geometry, type, values));
    }
    List<Volume> volumes = new ArrayList<>();
    GridSize size = geometry.size();
    for (int layer = 0; layer < layers; layer++) {
      double[] part = new double[size.voxelCount()];
      for (int n = 0; n < part.length; n++) {
        part[n] = values[n * layers + layer];
      }
      volumes.add(Volume.of(geometry, type, part));
    }
    return volumes;
  }
}
