// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/**
 * How stored values lie in Pixel Data: the Image Pixel attributes (DICOM PS3.3 C.7.6.3, PS3.5
 * Chapter 8), checked.
 *
 * @param samples Samples per Pixel
 * @param byPlane Planar Configuration 1: the frame's samples stand colour by colour
 * @param signed Pixel Representation 1: two's complement
 */
record PixelFormat(
    int rows,
    int columns,
    int samples,
    boolean byPlane,
    int bitsAllocated,
    int bitsStored,
    int highBit,
    boolean signed,
    int frames) {

  PixelFormat {
    require(rows > 0 && rows <= 0xFFFF && columns > 0 && columns <= 0xFFFF, "Rows and Columns");
    require(samples == 1 || samples == 3, "Samples per Pixel");
    require(
        bitsAllocated == 1 || bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32,
        "Bits Allocated");
    require(bitsStored > 0 && bitsStored <= bitsAllocated, "Bits Stored");
    require(highBit >= bitsStored - 1 && highBit < bitsAllocated, "High Bit");
    require(frames > 0, "Number of Frames");
    require(
        (long) rows * columns * samples <= Integer.MAX_VALUE / Integer.BYTES, "Rows and Columns");
  }

  static PixelFormat of(Dataset dataset) {
    int allocated = dataset.integer(Tag.BitsAllocated, 0);
    int stored = dataset.integer(Tag.BitsStored, allocated);
    return new PixelFormat(
        dataset.integer(Tag.Rows, 0),
        dataset.integer(Tag.Columns, 0),
        dataset.integer(Tag.SamplesPerPixel, 1),
        dataset.integer(Tag.PlanarConfiguration, 0) == 1,
        allocated,
        stored,
        dataset.integer(Tag.HighBit, stored - 1),
        dataset.integer(Tag.PixelRepresentation, 0) == 1,
        dataset.integer(Tag.NumberOfFrames, 1));
  }

  /** Samples in a frame. */
  int frameLength() {
    return rows * columns * samples;
  }

  /** Bytes of one sample; none where samples are packed bits. */
  int sampleBytes() {
    return bitsAllocated / 8;
  }

  /** Drops what lies outside of the stored bits, overlay planes and noise, and extends the sign. */
  int stored(int allocated) {
    int left = Integer.SIZE - 1 - highBit;
    int right = Integer.SIZE - bitsStored;
    return signed ? allocated << left >> right : allocated << left >>> right;
  }

  private static void require(boolean legal, String what) {
    if (!legal) {
      throw new UnreadablePixelsException(
          UnreadablePixelsException.UNSUPPORTED, what + " absent or of a kind that is not read");
    }
  }
}
