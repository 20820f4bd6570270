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
  private final List<Slice> slices;
  private final Sha256 contentDigest;

  /**
   * The image of one slice.
   *
   * @param frame number of the frame from 1 on; 0 when the object is not a multi-frame image
   */
  public record Slice(SopInstanceUid instance, int frame) {}

  /** Takes the bit set over. */
  CtVolume(
      SeriesInstanceUid series,
      @Nullable String frameOfReference,
      Volume volume,
      BitSet padding,
      List<Slice> slices,
      Sha256 contentDigest) {
    this.series = series;
    this.frameOfReference = frameOfReference;
    this.volume = volume;
    this.padding = padding;
    this.slices = List.copyOf(slices);
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

  /** The image of each slice, along k. */
  public List<Slice> slices() {
    return slices;
  }

  /**
   * Digest of Hounsfield units, geometry, series and frame of reference: the same whatever transfer
   * syntax, order or names of files, and however the rescale was split.
   */
  public Sha256 contentDigest() {
    return contentDigest;
  }
}
