// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.extractor.imaging.attributes.ContentDigest;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Volume;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Hounsfield units in the narrowest type that holds them exactly: int16 as long as all are whole
 * and in range, then int32, float32 when a slope or intercept is not whole. The type matters to the
 * features (PyRadiomics keeps it through resampling), so it follows from the content alone.
 */
final class HuVoxels {
  private short @Nullable [] shorts;
  private int @Nullable [] ints;
  private final float @Nullable [] floats;

  HuVoxels(int count, boolean integral) {
    shorts = integral ? new short[count] : null;
    floats = integral ? null : new float[count];
  }

  void write(int from, int[] stored, Rescale rescale) {
    for (int n = 0; n < stored.length; n++) {
      set(from + n, rescale.toHu(stored[n]));
    }
  }

  boolean holds(int from, int[] stored, Rescale rescale) {
    for (int n = 0; n < stored.length; n++) {
      double hu = rescale.toHu(stored[n]);
      if (at(from + n) != (floats == null ? hu : (float) hu)) {
        return false;
      }
    }
    return true;
  }

  /** The volume; takes the array over. */
  Volume toVolume(Geometry geometry) {
    if (floats != null) {
      return Volume.ofFloat32(geometry, floats);
    }
    return ints != null ? Volume.ofInt32(geometry, ints) : Volume.ofInt16(geometry, shorts());
  }

  /** Feeds type and values, slice by slice. */
  void update(ContentDigest digest, int sliceLength, int slices) {
    digest.text(floats != null ? "float32" : ints != null ? "int32" : "int16");
    ByteBuffer bytes =
        ByteBuffer.allocate(sliceLength * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int k = 0; k < slices; k++) {
      bytes.clear();
      int from = k * sliceLength;
      if (floats != null) {
        bytes.asFloatBuffer().put(floats, from, sliceLength);
        digest.bytes(bytes.array(), sliceLength * Float.BYTES);
      } else if (ints != null) {
        bytes.asIntBuffer().put(ints, from, sliceLength);
        digest.bytes(bytes.array(), sliceLength * Integer.BYTES);
      } else {
        bytes.asShortBuffer().put(shorts(), from, sliceLength);
        digest.bytes(bytes.array(), sliceLength * Short.BYTES);
      }
    }
  }

  private void set(int index, double hu) {
    if (floats != null) {
      floats[index] = (float) hu;
    } else if (ints != null) {
      ints[index] = (int) hu;
    } else if (hu >= Short.MIN_VALUE && hu <= Short.MAX_VALUE) {
      shorts()[index] = (short) hu;
    } else {
      ints = widened(shorts());
      shorts = null;
      ints[index] = (int) hu;
    }
  }

  private double at(int index) {
    if (floats != null) {
      return floats[index];
    }
    return ints != null ? ints[index] : shorts()[index];
  }

  private short[] shorts() {
    if (shorts == null) {
      throw new IllegalStateException("these voxels are not int16 any more");
    }
    return shorts;
  }

  private static int[] widened(short[] shorts) {
    int[] ints = new int[shorts.length];
    for (int n = 0; n < ints.length; n++) {
      ints[n] = shorts[n];
    }
    return ints;
  }
}
