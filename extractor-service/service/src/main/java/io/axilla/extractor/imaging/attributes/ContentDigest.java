// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.attributes;

import io.axilla.contracts.Sha256;
import io.axilla.radiomics.image.Geometry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Digest of what an image or mask is: texts by length and bytes (an absent one apart from an empty
 * one), numbers by their bits, voxels as the caller gives them.
 */
public final class ContentDigest {
  private final MessageDigest sha256;

  private ContentDigest(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  /**
   * @param kind keeps the digests of different kinds of content apart
   */
  public static ContentDigest of(String kind) {
    try {
      return new ContentDigest(MessageDigest.getInstance("SHA-256")).text(kind);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public ContentDigest text(@Nullable String text) {
    if (text == null) {
      return number(-1);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha256.update(bytes);
    return this;
  }

  public ContentDigest number(int number) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return this;
  }

  public ContentDigest geometry(Geometry grid) {
    number(grid.size().i()).number(grid.size().j()).number(grid.size().k());
    decimals(grid.spacing().x(), grid.spacing().y(), grid.spacing().z());
    decimals(grid.origin().x(), grid.origin().y(), grid.origin().z());
    return decimals(grid.direction().toRowMajor());
  }

  public ContentDigest bytes(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    return this;
  }

  public Sha256 value() {
    return new Sha256(HexFormat.of().formatHex(sha256.digest()));
  }

  private ContentDigest decimals(double... values) {
    for (double value : values) {
      // -0.0 and 0.0 are one place
      sha256.update(ByteBuffer.allocate(Double.BYTES).putDouble(value + 0.0).array());
    }
    return this;
  }
}
