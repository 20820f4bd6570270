// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.ImageException;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads an image file of any of the formats, told apart by the end of its name. */
public final class ImageReader {
  private ImageReader() {}

  /**
   * The image in a NRRD, NIfTI or MetaImage file.
   *
   * @throws ImageException {@code UNREADABLE} or {@code UNSUPPORTED}
   */
  public static Volume readVolume(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".nrrd") || name.endsWith(".nhdr")) {
      return NrrdReader.readVolume(file);
    }
    if (name.matches(".*\\.(nii|hdr|img)(\\.gz)?")) {
      return NiftiReader.readVolume(NiftiReader.headerOf(file));
    }
    if (name.endsWith(".mha") || name.endsWith(".mhd")) {
      return MetaImageReader.readVolume(file);
    }
    throw new ImageException(
        ImageException.Code.UNSUPPORTED,
        file.getFileName() + " is of no format that is read here",
        "give a .nrrd, .nhdr, .nii, .nii.gz, .hdr, .img, .mha or .mhd file");
  }

  /**
   * The voxels of a label image that have the given value.
   *
   * @param layer which layer of a segmentation with several, from 0
   */
  public static Mask readMask(Path file, int label, int layer) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".nrrd") && !name.endsWith(".nhdr")) {
      return Mask.ofLabel(readVolume(file), label);
    }
    List<Volume> layers = NrrdReader.readLayers(file);
    if (layer >= layers.size()) {
      throw new ImageException(
          ImageException.Code.UNREADABLE,
          file.getFileName() + " has " + layers.size() + " layers and no layer " + layer,
          "check label_channel");
    }
    return Mask.ofLabel(layers.get(layer), label);
  }
}
