// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CT series as a volume in Hounsfield units: nothing clipped, padding included. Slices ascend
 * along row x column direction.
 */
public final class CtVolume {
  private final SeriesInstanceUid series;
  private final @Nullable String frameOfReference;
  private final Volume volume;
  private final BitSet padding;
  private final List<SopInstanceUid> instances;
  private final Sha256 contentDigest;

  /** Takes the bit set over. */
  CtVolume(
      SeriesInstanceUid series,
      @Nullable String frameOfReference,
      Volume volume,
      BitSet padding,
      List<SopInstanceUid> instances,
      Sha256 contentDigest) {
    this.series = series;
    this.frameOfReference = frameOfReference;
    this.volume = volume;
    this.padding = padding;
    this.instances = List.copyOf(instances);
    this.contentDigest = contentDigest;
  }

  public SeriesInstanceUid series() {
    return series;
  }

  /** FrameOfReferenceUID (0020,0052). */
  public @Nullable String frameOfReference() {
    return frameOfReference;
  }

  public Volume volume() {
    return volume;
  }

  public Geometry geometry() {
    return volume.geometry();
  }

  /** Whether the voxel at a flat index is padding (PixelPaddingValue), no data. */
  public boolean isPadding(int flatIndex) {
    return padding.get(flatIndex);
  }

  /** The object of each slice, along k; one object several times where it has several frames. */
  public List<SopInstanceUid> instances() {
    return instances;
  }

  /**
   * Digest of Hounsfield units, geometry, series and frame of reference: the same whatever transfer
   * syntax, order or names of files, and however the rescale was split.
   */
  public Sha256 contentDigest() {
    return contentDigest;
  }
}
