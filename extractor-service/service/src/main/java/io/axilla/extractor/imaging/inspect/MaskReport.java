// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.radiomics.image.Vector3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mask as a person is shown it.
 *
 * @param segment null, as is the kind, where the object could not be read at all
 * @param geometricSide LEFT, RIGHT or UNCLEAR; null when it could not be placed on a CT
 * @param series the series that it says it was drawn on
 * @param placedOn the series on whose grid voxels and volume are counted
 * @param reason code that says why it cannot be used; null if it can, as far as a CT is there
 * @param voxels null when it could not be placed
 */
public record MaskReport(
    String object,
    @Nullable Integer segment,
    @Nullable String kind,
    @Nullable String label,
    @Nullable String region,
    @Nullable String side,
    @Nullable String geometricSide,
    @Nullable String series,
    @Nullable String placedOn,
    @Nullable String reason,
    @Nullable String explanation,
    List<String> warnings,
    @Nullable Integer voxels,
    @Nullable Double volumeMm3,
    @Nullable Vector3 centroid,
    List<Sample> samples) {
  public MaskReport {
    warnings = List.copyOf(warnings);
    samples = List.copyOf(samples);
  }

  /**
   * @param inside whether the voxel whose box holds the point is inside; false outside of the image
   */
  public record Sample(Vector3 at, boolean inside) {}
}
