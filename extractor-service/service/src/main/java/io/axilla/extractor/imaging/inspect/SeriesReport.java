// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series as a person is shown it.
 *
 * @param reason code that says why it is not readable; null if it is
 * @param explanation the reason in words
 * @param geometry null when it is not readable
 */
public record SeriesReport(
    String study,
    String series,
    @Nullable String modality,
    @Nullable String reason,
    @Nullable String explanation,
    List<String> ineligible,
    List<String> warnings,
    @Nullable Geometry geometry,
    List<Sample> samples) {
  public SeriesReport {
    ineligible = List.copyOf(ineligible);
    warnings = List.copyOf(warnings);
    samples = List.copyOf(samples);
  }

  /**
   * @param value Hounsfield units of the voxel whose box holds the point; null outside of the image
   */
  public record Sample(Vector3 at, @Nullable Double value) {}
}
