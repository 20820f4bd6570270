// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.image;

import java.util.function.IntToDoubleFunction;

/** The array behind a {@link Volume}, in the smallest Java type that holds its pixel type. */
sealed interface Voxels {
  int length();

  double at(int index);

  void copy(int from, double[] to, int at, int count);

  static Voxels pack(PixelType type, double[] values) {
    return needsDouble(type) ? new Doubles(values) : pack(type, values.length, n -> values[n]);
  }

  /**
   * Takes one value after the other, in order, so that they never stand as doubles all at once.
   *
   * @param value of each index, asked for once
   */
  static Voxels pack(PixelType type, int count, IntToDoubleFunction value) {
    if (needsDouble(type)) {
      double[] doubles = new double[count];
      for (int n = 0; n < count; n++) {
        doubles[n] = value.applyAsDouble(n);
      }
      return new Doubles(doubles);
    }
    if (type == PixelType.FLOAT32) {
      float[] floats = new float[count];
      for (int n = 0; n < count; n++) {
        floats[n] = (float) value.applyAsDouble(n);
      }
      return new Floats(floats);
    }
    if (type == PixelType.INT8 || type == PixelType.UINT8) {
      byte[] bytes = new byte[count];
      for (int n = 0; n < count; n++) {
        bytes[n] = (byte) (int) value.applyAsDouble(n);
      }
      return type == PixelType.INT8 ? new Bytes(bytes) : new UnsignedBytes(bytes);
    }
    if (type == PixelType.UINT16) {
      char[] chars = new char[count];
      for (int n = 0; n < count; n++) {
        chars[n] = (char) value.applyAsDouble(n);
      }
      return new Chars(chars);
    }
    if (type == PixelType.INT32) {
      int[] ints = new int[count];
      for (int n = 0; n < count; n++) {
        ints[n] = (int) value.applyAsDouble(n);
      }
      return new Ints(ints);
    }
    short[] shorts = new short[count];
    for (int n = 0; n < count; n++) {
      shorts[n] = (short) value.applyAsDouble(n);
    }
    return new Shorts(shorts);
  }

  private static boolean needsDouble(PixelType type) {
    return type == PixelType.FLOAT64
        || type == PixelType.UINT32
        || type == PixelType.INT64
        || type == PixelType.UINT64;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Bytes(byte[] values) implements Voxels {
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
  record UnsignedBytes(byte[] values) implements Voxels {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public double at(int index) {
      return values[index] & 0xff;
    }

    @Override
    public void copy(int from, double[] to, int at, int count) {
      for (int n = 0; n < count; n++) {
        to[at + n] = values[from + n] & 0xff;
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Chars(char[] values) implements Voxels {
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
