// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

/** The array behind a {@link Volume}, in the smallest Java type that holds its pixel type. */
sealed interface Voxels {
  int length();

  double at(int index);

  void copy(int from, double[] to, int at, int count);

  static Voxels pack(PixelType type, double[] values) {
    if (type == PixelType.FLOAT64
        || type == PixelType.UINT32
        || type == PixelType.INT64
        || type == PixelType.UINT64) {
      return new Doubles(values);
    }
    if (type == PixelType.FLOAT32) {
      float[] floats = new float[values.length];
      for (int n = 0; n < floats.length; n++) {
        floats[n] = (float) values[n];
      }
      return new Floats(floats);
    }
    if (type == PixelType.INT32 || type == PixelType.UINT16) {
      int[] ints = new int[values.length];
      for (int n = 0; n < ints.length; n++) {
        ints[n] = (int) values[n];
      }
      return new Ints(ints);
    }
    short[] shorts = new short[values.length];
    for (int n = 0; n < shorts.length; n++) {
      shorts[n] = (short) values[n];
    }
    return new Shorts(shorts);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Shorts(short[] values) implements Voxels {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public void copy(int from, double[] to, int at, int count) {
      for (int n = 0; n < count; n++) {
        to[at + n] = values[from + n];
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] values) implements Voxels {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public void copy(int from, double[] to, int at, int count) {
      for (int n = 0; n < count; n++) {
        to[at + n] = values[from + n];
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Floats(float[] values) implements Voxels {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public void copy(int from, double[] to, int at, int count) {
      for (int n = 0; n < count; n++) {
        to[at + n] = values[from + n];
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Doubles(double[] values) implements Voxels {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index];
    }

    @Override
    public void copy(int from, double[] to, int at, int count) {
      System.arraycopy(values, from, to, at, count);
    }
  }
}
