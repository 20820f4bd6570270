// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.UnreadablePixelsException;
import io.axilla.extractor.imaging.attributes.ContentDigest;
import io.axilla.radiomics.image.Geometry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the pixels of slices where their stack says. */
final class VolumeAssembly {
  private final SeriesInstanceUid series;
  private final List<CtInstance> instances;
  private final List<CtFrame> slices;
  private final SliceStack stack;

  VolumeAssembly(
      SeriesInstanceUid series,
      List<CtInstance> instances,
      List<CtFrame> slices,
      SliceStack stack) {
    this.series = series;
    this.instances = instances;
    this.slices = slices;
    this.stack = stack;
  }

  CtVolume assemble() {
    Geometry geometry = stack.geometry();
    int sliceLength = geometry.size().i() * geometry.size().j();
    HuVoxels voxels =
        new HuVoxels(
            geometry.voxelCount(), slices.stream().allMatch(s -> s.rescale().isIntegral()));
    BitSet padding = new BitSet();
    @Nullable CtFrame[] kept = new CtFrame[stack.sliceCount()];
    int opened = -1;
    DicomObject object = null;
    for (int n : bySopInstance()) {
      CtFrame slice = slices.get(n);
      if (object == null || opened != slice.instance()) {
        object = open(instances.get(slice.instance()).file());
        opened = slice.instance();
      }
      int[] stored = decode(object, slice, sliceLength);
      int k = stack.sliceOf(n);
      int from = k * sliceLength;
      if (kept[k] == null) {
        kept[k] = slice;
        voxels.write(from, stored, slice.rescale());
        markPadding(padding, from, stored, slice.padding());
      } else if (!voxels.holds(from, stored, slice.rescale())) {
        throw new UnreadableSeriesException(
            SeriesFault.DUPLICATE_POSITION, "two slices at one place have different pixels");
      }
    }
    List<CtVolume.Slice> images = new ArrayList<>();
    for (CtFrame slice : kept) {
      images.add(image(Objects.requireNonNull(slice)));
    }
    String frame = slices.get(0).plane().frameOfReference();
    Sha256 digest = digest(geometry, frame, voxels, sliceLength);
    return new CtVolume(series, frame, voxels.toVolume(geometry), padding, images, digest);
  }

  private CtVolume.Slice image(CtFrame slice) {
    boolean several = instances.get(slice.instance()).isMultiFrame();
    return new CtVolume.Slice(slice.sopInstance(), several ? slice.frame() + 1 : 0);
  }

  /**
   * Of identical duplicates the lesser UID is kept, so that the choice does not hang on file names.
   */
  private int[] bySopInstance() {
    return IntStream.range(0, slices.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer n) -> slices.get(n).sopInstance().value())
                .thenComparing(n -> slices.get(n).instance())
                .thenComparing(n -> slices.get(n).frame()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static DicomObject open(Path file) {
    try {
      return DicomFile.read(file);
    } catch (MalformedDicomException e) {
      throw new UnreadableSeriesException(
          SeriesFault.UNREADABLE_PIXELS, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] decode(DicomObject object, CtFrame slice, int sliceLength) {
    try {
      int[] stored = PixelDecoder.frame(object, slice.frame());
      if (stored.length != sliceLength) {
        throw new UnreadableSeriesException(
            SeriesFault.UNREADABLE_PIXELS, "a frame is not Rows x Columns pixels");
      }
      return stored;
    } catch (UnreadablePixelsException e) {
      throw new UnreadableSeriesException(
          SeriesFault.UNREADABLE_PIXELS, String.valueOf(e.getMessage()));
    }
  }

  private static void markPadding(
      BitSet padding, int from, int[] stored, @Nullable StoredRange range) {
    if (range == null) {
      return;
    }
    for (int n = 0; n < stored.length; n++) {
      if (range.contains(stored[n])) {
        padding.set(from + n);
      }
    }
  }

  private Sha256 digest(
      Geometry geometry, @Nullable String frameOfReference, HuVoxels voxels, int sliceLength) {
    ContentDigest digest =
        ContentDigest.of("CT").text(series.value()).text(frameOfReference).geometry(geometry);
    voxels.update(digest, sliceLength, geometry.size().k());
    return digest.value();
  }
}
