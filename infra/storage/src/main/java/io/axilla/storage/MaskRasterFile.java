// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.storage.MaskRaster.Grid;
import io.axilla.storage.MaskRaster.Point;
import io.axilla.storage.MaskRaster.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes of a mask raster, big endian; equal rasters have equal bytes:
 *
 * <pre>
 * "AXMR", version                   4 bytes, int
 * columns, rows, slices             3 ints
 * spacing, origin, i, j, k          15 doubles
 * of each slice: UID, frame         2 bytes of length and text, int
 * runs, of each: start, length      ints
 * SHA-256 of all of the above       64 hexadecimal digits
 * </pre>
 */
final class MaskRasterFile {
  private static final int MAGIC = 0x41584D52;
  private static final int VERSION = 1;
  private static final int DIGEST_LENGTH = 64;

  private MaskRasterFile() {}

  static byte[] encode(MaskRaster raster) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      Grid grid = raster.grid();
      out.writeInt(grid.columns());
      out.writeInt(grid.rows());
      out.writeInt(raster.slices().size());
      for (Point point : List.of(grid.spacing(), grid.origin(), grid.i(), grid.j(), grid.k())) {
        out.writeDouble(point.x());
        out.writeDouble(point.y());
        out.writeDouble(point.z());
      }
      for (Slice slice : raster.slices()) {
        out.writeUTF(slice.instance().value());
        out.writeInt(slice.frame());
      }
      int[] runs = raster.runs();
      out.writeInt(runs.length / 2);
      for (int n : runs) {
        out.writeInt(n);
      }
      out.writeBytes(Sha256.of(bytes.toByteArray()).value());
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws MalformedMaskRasterException when these are not the bytes of one, whole
   */
  static MaskRaster decode(byte[] bytes) {
    int length = bytes.length - DIGEST_LENGTH;
    if (length < 0 || !digest(bytes, length).equals(text(bytes, length))) {
      throw new MalformedMaskRasterException("its digest is not that of its content");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      if (in.readInt() != MAGIC) {
        throw new MalformedMaskRasterException("it is something else");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw new MalformedMaskRasterException("its version is " + version + ", not " + VERSION);
      }
      int columns = in.readInt();
      int rows = in.readInt();
      int count = in.readInt();
      Grid grid = new Grid(columns, rows, point(in), point(in), point(in), point(in), point(in));
      List<Slice> slices = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        slices.add(new Slice(new SopInstanceUid(in.readUTF()), in.readInt()));
      }
      int runCount = in.readInt();
      if (in.available() != 2L * Integer.BYTES * runCount) {
        throw new MalformedMaskRasterException("it has another number of runs than it says");
      }
      int[] runs = new int[2 * runCount];
      for (int n = 0; n < runs.length; n++) {
        runs[n] = in.readInt();
      }
      return new MaskRaster(grid, slices, runs);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw new MalformedMaskRasterException(String.valueOf(e.getMessage()));
    }
  }

  private static Point point(DataInputStream in) throws IOException {
    return new Point(in.readDouble(), in.readDouble(), in.readDouble());
  }

  private static String digest(byte[] bytes, int length) {
    return Sha256.of(Arrays.copyOf(bytes, length)).value();
  }

  private static String text(byte[] bytes, int from) {
    return new String(bytes, from, DIGEST_LENGTH, StandardCharsets.US_ASCII);
  }
}
