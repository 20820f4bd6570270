// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;
import io.axilla.radiomics.io.ImageReader;
import java.io.IOException;
import java.nio.file.Path;

/** An image and a mask from two files. */
record Scan(Volume image, Mask mask) {
  static Scan read(String image, String mask) throws IOException {
    return new Scan(
        ImageReader.readVolume(Path.of(image)), ImageReader.readMask(Path.of(mask), 1, 0));
  }
}
