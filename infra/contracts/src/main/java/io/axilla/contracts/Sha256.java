// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, 64 hexadecimal digits. */
public record Sha256(String value) implements Identifier {
  private static final int PIECE = 1 << 16;

  public Sha256 {
    Require.matches("Sha256", value, "[0-9a-f]{64}");
  }

  public static Sha256 of(byte[] content) {
    return new Sha256(HexFormat.of().formatHex(algorithm().digest(content)));
  }

  /** Of a file, which never stands in memory. */
  public static Sha256 of(Path file) throws IOException {
    MessageDigest digest = algorithm();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        digest.update(piece, 0, length);
      }
    }
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Digest of a list of texts, each preceded by its length in UTF-8 bytes (four bytes, big endian),
   * so that no two different lists have one encoding.
   */
  public static Sha256 ofParts(String... parts) {
    MessageDigest digest = algorithm();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
