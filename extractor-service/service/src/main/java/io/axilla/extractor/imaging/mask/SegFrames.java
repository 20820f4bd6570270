// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.InvalidValueException;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.attributes.FrameAttributes;
import io.axilla.extractor.imaging.attributes.PlaneOrientation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The frames of a segmentation, as planes by segment. */
final class SegFrames {
  private final List<FrameAttributes> frames;
  private final PlaneOrientation orientation;
  private final int rows;
  private final int columns;
  private final double[] spacing;
  private final double step;
  private final boolean stepStated;
  private final Map<Integer, List<PlaneStack.Plane>> planes = new HashMap<>();
  private final Set<Integer> exceeding = new HashSet<>();

  private SegFrames(Dataset header) {
    frames = FrameAttributes.of(header);
    rows = header.integer(Tag.Rows, 0);
    columns = header.integer(Tag.Columns, 0);
    if (rows < 1 || columns < 1) {
      throw new InvalidValueException(Tag.Rows, "no rows or no columns");
    }
    FrameAttributes first = frames.get(0);
    orientation = first.orientation();
    spacing = first.pixelSpacing();
    for (FrameAttributes frame : frames) {
      if (!frame.orientation().isSameAs(orientation)
          || !Arrays.equals(frame.pixelSpacing(), spacing)) {
        throw new InvalidValueException(
            Tag.ImageOrientationPatient, "frames of different orientation or spacing");
      }
    }
    Dataset measures = first.group(Tag.PixelMeasuresSequence);
    double stated = positive(measures, Tag.SpacingBetweenSlices);
    stepStated = stated > 0;
    step = step(stated, positive(measures, Tag.SliceThickness));
  }

  static SegFrames of(DicomObject object, List<Integer> numbers) {
    Dataset header = object.dataset();
    SegFrames read = new SegFrames(header);
    if (read.frames.size() != Math.max(1, header.integer(Tag.NumberOfFrames, 1))) {
      throw new InvalidValueException(
          Tag.NumberOfFrames, "not the number of frames that are described");
    }
    String type = header.string(Tag.SegmentationType).orElse("");
    switch (type) {
      case "BINARY" -> read.addBinary(object, numbers);
      case "FRACTIONAL" -> read.addFractional(object, numbers);
      case "LABELMAP" -> read.addLabelMap(object, numbers);
      default ->
          throw new InvalidValueException(
              Tag.SegmentationType, "none of BINARY, FRACTIONAL, LABELMAP");
    }
    return read;
  }

  /** Whether the segment holds values beyond MaximumFractionalValue. */
  boolean exceedsMaximum(int segment) {
    return exceeding.contains(segment);
  }

  PlaneStack shape(int segment) {
    return new PlaneStack(
        orientation,
        rows,
        columns,
        spacing[0],
        spacing[1],
        step,
        stepStated,
        planes.getOrDefault(segment, List.of()));
  }

  private void addBinary(DicomObject object, List<Integer> numbers) {
    boolean packed = object.dataset().integer(Tag.BitsAllocated, 1) == 1;
    // one bit a pixel, the lowest first, frames back to back without padding (PS3.5 8.1.1)
    BitSet bits = packed ? BitSet.valueOf(PixelDecoder.rawBytes(object)) : new BitSet();
    int length = rows * columns;
    for (int n = 0; n < frames.size(); n++) {
      BitSet inside;
      if (packed) {
        inside = slice(bits, (long) n * length, length);
      } else {
        inside = where(PixelDecoder.frame(object, n), 1);
      }
      add(SegReader.segmentOf(frames.get(n), numbers), n, inside);
    }
  }

  private void addFractional(DicomObject object, List<Integer> numbers) {
    int maximum = object.dataset().integer(Tag.MaximumFractionalValue, 0);
    if (maximum < 1) {
      throw new InvalidValueException(Tag.MaximumFractionalValue, "absent or not positive");
    }
    for (int n = 0; n < frames.size(); n++) {
      int segment = SegReader.segmentOf(frames.get(n), numbers);
      int[] values = PixelDecoder.frame(object, n);
      if (Arrays.stream(values).anyMatch(value -> value > maximum)) {
        exceeding.add(segment);
      }
      // half of the maximum, rounded up for odd ones: 128 of 255 is the first that reaches a half
      add(segment, n, where(values, (maximum + 1) / 2));
    }
  }

  private void addLabelMap(DicomObject object, List<Integer> numbers) {
    for (int n = 0; n < frames.size(); n++) {
      int[] values = PixelDecoder.frame(object, n);
      Map<Integer, BitSet> bySegment = new HashMap<>();
      for (int pixel = 0; pixel < values.length; pixel++) {
        if (values[pixel] != 0) {
          bySegment.computeIfAbsent(values[pixel], s -> new BitSet()).set(pixel);
        }
      }
      for (int number : numbers) {
        add(number, n, bySegment.getOrDefault(number, new BitSet()));
      }
    }
  }

  private void add(int segment, int frame, BitSet inside) {
    planes
        .computeIfAbsent(segment, s -> new ArrayList<>())
        .add(new PlaneStack.Plane(frames.get(frame).position(), inside));
  }

  /**
   * The step that is stated, unless planes lie closer; the least one of the planes, or a thickness.
   */
  private double step(double stated, double thickness) {
    double[] heights =
        frames.stream().mapToDouble(f -> f.position().dot(orientation.normal())).sorted().toArray();
    double least = Double.POSITIVE_INFINITY;
    for (int n = 1; n < heights.length; n++) {
      double apart = heights[n] - heights[n - 1];
      // frames of several segments share their planes
      if (apart > PlaneStack.SAME_PLANE_MM) {
        least = Math.min(least, apart);
      }
    }
    if (stated > 0) {
      return least < stated - PlaneStack.SAME_PLANE_MM ? least : stated;
    }
    return Double.isInfinite(least) ? Math.max(thickness, PlaneStack.SAME_PLANE_MM) : least;
  }

  private static double positive(Dataset from, int tag) {
    double[] values = from.doubles(tag);
    return values.length == 1 && values[0] > 0 && Double.isFinite(values[0]) ? values[0] : 0;
  }

  private static BitSet where(int[] values, int atLeast) {
    BitSet inside = new BitSet(values.length);
    for (int n = 0; n < values.length; n++) {
      inside.set(n, values[n] >= atLeast);
    }
    return inside;
  }

  private static BitSet slice(BitSet bits, long from, int length) {
    if (from + length > Integer.MAX_VALUE) {
      throw new InvalidValueException(Tag.NumberOfFrames, "more pixels than can be read");
    }
    return bits.get((int) from, (int) from + length);
  }
}
