// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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
    try (InputStream in = DataFiles.open(file)) {
      NrrdHeader header = NrrdHeader.parse(in, String.valueOf(file.getFileName()));
      NrrdData data = new NrrdData(header);
      Geometry geometry = header.geometry();
      int layers = header.layers();
      Geometry whole = layers == 1 ? geometry : interleaved(geometry, layers);
      Volume all;
      if (header.dataFiles().isEmpty()) {
        all = data.read(whole, List.of(in));
      } else {
        try (DataParts parts = DataParts.open(file, header.dataFiles())) {
          all = data.read(whole, parts.streams());
        }
      }
      return layers == 1 ? List.of(all) : layers(all, geometry, layers);
    }
  }

  /** A grid that holds the values of all layers, which stand beside each other in the file. */
  private static Geometry interleaved(Geometry geometry, int layers) {
    GridSize size = geometry.size();
    return new Geometry(
        new GridSize(Math.multiplyExact(size.i(), layers), size.j(), size.k()),
        geometry.spacing(),
        geometry.origin(),
        geometry.direction());
  }

  private static List<Volume> layers(Volume all, Geometry geometry, int layers) {
    int ni = geometry.size().i();
    int nj = geometry.size().j();
    return IntStream.range(0, layers)
        .mapToObj(
            layer ->
                Volume.of(
                    geometry,
                    all.pixelType(),
                    n -> all.at(n % ni * layers + layer, n / ni % nj, n / ni / nj)))
        .toList();
  }
}
