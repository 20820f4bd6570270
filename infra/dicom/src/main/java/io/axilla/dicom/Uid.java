// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Unique identifiers (DICOM PS3.5 Chapter 9), derived from names under 2.25 (PS3.5 Annex B.2),
 * never random.
 */
public final class Uid {
  private static final Pattern LEGAL = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))+");

  /** Namespace of {@link #v5}; never to change once UIDs are out. */
  private static final UUID NAMESPACE = UUID.fromString("9fbe6ce7-99a5-51f3-9681-ceba8e2f06b4");

  private Uid() {}

  /**
   * The UID of a name made of parts, {@code 2.25.} and the version-5 UUID as a decimal number. Each
   * part goes in as its UTF-8 length (four bytes, big endian) and its bytes, so that ("ab", "c")
   * and ("a", "bc") differ.
   */
  public static String v5(String... parts) {
    byte[][] encoded = new byte[parts.length][];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + encoded[i].length;
    }
    ByteBuffer name = ByteBuffer.allocate(length);
    for (byte[] part : encoded) {
      name.putInt(part.length).put(part);
    }
    return fromName(NAMESPACE, name.array());
  }

  /** {@code 2.25.} and the version-5 UUID (RFC 9562, SHA-1) of a name in a namespace. */
  public static String fromName(UUID namespace, byte[] name) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(16)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .array());
    byte[] uuid = Arrays.copyOf(sha1.digest(name), 16);
    uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x50);
    uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }

  /** Whether a text is a UID: at most 64 characters, numbers without leading zeros between dots. */
  public static boolean isValid(String uid) {
    return uid.length() <= 64 && LEGAL.matcher(uid).matches();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-1", e);
    }
  }
}
