// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Slices in the order of their positions along their normal, as one uniform grid; the order in
 * which they came means nothing. Slices at one place share an index.
 */
final class SliceStack {
  /** Two digits behind the decimal point are common in headers; less than that is rounding. */
  static final double ROUNDING_MM = 0.015;

  static final double RELATIVE_TOLERANCE = 0.01;
  static final double SHEAR_DEGREES = 0.5;
  static final int MAX_GAPS = 2;

  private final Geometry geometry;
  private final int[] sliceOf;

  private SliceStack(Geometry geometry, int[] sliceOf) {
    this.geometry = geometry;
    this.sliceOf = sliceOf;
  }

  /**
   * @param planes at least one
   * @param loneSpacing the step to assume when there is one slice only
   * @throws UnreadableSeriesException if they are no uniform grid
   */
  static SliceStack of(List<SlicePlane> planes, double loneSpacing) {
    requireOneGrid(planes);
    SlicePlane any = planes.get(0);
    Vector3 normal = any.orientation().normal();
    int[] order =
        IntStream.range(0, planes.size())
            .boxed()
            .sorted(Comparator.comparingDouble(n -> planes.get(n).position().dot(normal)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] sliceOf = new int[planes.size()];
    List<Vector3> places = new ArrayList<>();
    for (int n : order) {
      Vector3 at = planes.get(n).position();
      if (places.isEmpty() || at.minus(last(places)).dot(normal) > ROUNDING_MM) {
        places.add(at);
      } else if (at.minus(last(places)).length() > 2 * ROUNDING_MM) {
        throw new UnreadableSeriesException(
            SeriesFault.DUPLICATE_POSITION, "two slices lie in one plane, shifted sideways");
      }
      sliceOf[n] = places.size() - 1;
    }
    requireStraight(places, normal);
    double step = places.size() == 1 ? loneSpacing : uniformStep(places, normal);
    Geometry geometry =
        new Geometry(
            new GridSize(any.columns(), any.rows(), places.size()),
            new Vector3(any.columnSpacing(), any.rowSpacing(), step),
            places.get(0),
            any.orientation().direction());
    return new SliceStack(geometry, sliceOf);
  }

  Geometry geometry() {
    return geometry;
  }

  int sliceCount() {
    return geometry.size().k();
  }

  /** The index along k of the n-th plane given. */
  int sliceOf(int n) {
    return sliceOf[n];
  }

  boolean hasDuplicates() {
    return sliceOf.length > sliceCount();
  }

  private static void requireOneGrid(List<SlicePlane> planes) {
    SlicePlane first = planes.get(0);
    for (SlicePlane plane : planes) {
      if (!Objects.equals(plane.frameOfReference(), first.frameOfReference())) {
        throw new UnreadableSeriesException(
            SeriesFault.MIXED_GEOMETRY, "slices of different FrameOfReferenceUID");
      }
      if (!plane.orientation().isSameAs(first.orientation())) {
        throw new UnreadableSeriesException(
            SeriesFault.MIXED_ORIENTATION, "slices of different ImageOrientationPatient");
      }
      if (!plane.hasSameGridAs(first)) {
        throw new UnreadableSeriesException(
            SeriesFault.MIXED_GEOMETRY, "slices of different Rows, Columns or PixelSpacing");
      }
    }
  }

  private static void requireStraight(List<Vector3> places, Vector3 normal) {
    double whole = degreesOff(last(places).minus(places.get(0)), normal);
    if (places.size() > 1 && whole > SHEAR_DEGREES) {
      throw new UnreadableSeriesException(
          SeriesFault.SHEARED_VOLUME,
          String.format(Locale.ROOT, "slices are stacked %.2f degrees off their normal", whole));
    }
    for (int n = 1; n < places.size(); n++) {
      Vector3 step = places.get(n).minus(places.get(n - 1));
      if (sideways(step, normal) > ROUNDING_MM && degreesOff(step, normal) > SHEAR_DEGREES) {
        throw new UnreadableSeriesException(
            SeriesFault.SHEARED_VOLUME, "a slice is shifted sideways against the one before it");
      }
    }
  }

  private static double uniformStep(List<Vector3> places, Vector3 normal) {
    double[] steps = new double[places.size() - 1];
    for (int n = 0; n < steps.length; n++) {
      steps[n] = places.get(n + 1).minus(places.get(n)).dot(normal);
    }
    double median = median(steps);
    int gaps = 0;
    boolean multiples = true;
    for (double step : steps) {
      if (!isNear(step, median)) {
        gaps++;
        long whole = Math.round(step / median);
        multiples &= whole >= 2 && isNear(step, whole * median);
      }
    }
    if (gaps > 0 && multiples && gaps <= MAX_GAPS) {
      throw new UnreadableSeriesException(
          SeriesFault.MISSING_SLICE, gaps + " gap(s) between slices otherwise evenly spaced");
    }
    if (gaps > 0) {
      throw new UnreadableSeriesException(
          SeriesFault.VARIABLE_SPACING, gaps + " steps differ from the median step");
    }
    double mean = last(places).minus(places.get(0)).dot(normal) / steps.length;
    // a nanometre is no geometry: without it 2.5 mm comes out as 2.4999999999999996
    return Math.round(mean * 1e9) / 1e9;
  }

  private static boolean isNear(double step, double expected) {
    // the small addition lets a step that is 1 % off in decimals be 1 % off in binary
    return Math.abs(step - expected) <= Math.max(RELATIVE_TOLERANCE * expected, ROUNDING_MM) + 1e-9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double sideways(Vector3 step, Vector3 normal) {
    return step.minus(normal.times(step.dot(normal))).length();
  }

  private static double degreesOff(Vector3 step, Vector3 normal) {
    return Math.toDegrees(Math.atan2(sideways(step, normal), step.dot(normal)));
  }

  private static Vector3 last(List<Vector3> places) {
    return places.get(places.size() - 1);
  }
}
