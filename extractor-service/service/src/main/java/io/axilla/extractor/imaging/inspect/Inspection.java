// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.radiomics.image.Vector3;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be read at a path: its series, masks and patients.
 *
 * @param patients empty unless there are several studies
 */
public record Inspection(
    List<SeriesReport> series, List<MaskReport> masks, List<PatientReport> patients) {
  public Inspection {
    series = List.copyOf(series);
    masks = List.copyOf(masks);
    patients = List.copyOf(patients);
  }

  /**
   * @param path a file, or a folder with all that is in it
   * @param maskFile a further object or file with masks
   * @param selector which masks to show
   * @param points where to sample, LPS mm
   * @throws java.io.UncheckedIOException if the path cannot be read
   */
  public static Inspection of(
      Path path, @Nullable Path maskFile, MaskSelector selector, List<Vector3> points) {
    return new Inspector(selector, points).inspect(path, maskFile);
  }

  /** Whether anything there is a readable series or a mask that can be used. */
  public boolean isAnythingReadable() {
    return series.stream().anyMatch(s -> s.reason() == null)
        || masks.stream().anyMatch(m -> m.voxels() != null);
  }
}
