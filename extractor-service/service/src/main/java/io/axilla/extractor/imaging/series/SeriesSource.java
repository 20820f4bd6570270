// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one series.
 *
 * @param files in any order
 * @param conflict whether an object of the series came with other pixels under a UID already known
 */
public record SeriesSource(
    StudyInstanceUid study, SeriesInstanceUid series, List<Path> files, boolean conflict) {
  public SeriesSource {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a series has at least one file");
    }
  }
}
