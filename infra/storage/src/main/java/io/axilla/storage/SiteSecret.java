// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The 32 random bytes that turn patient IDs into pseudonyms. Made once for a site, in a file that
 * only its owner may read; without it no patient of the past is found again, so it belongs in the
 * backup.
 */
public final class SiteSecret {
  private static final Logger LOG = LoggerFactory.getLogger(SiteSecret.class);
  private static final int LENGTH = 32;
  private static final String CHECKED_TEXT = "axilla site secret check 1";

  private final Path file;
  private final byte[] secret;

  private SiteSecret(Path file, byte[] secret) {
    this.file = file;
    this.secret = secret;
  }

  /**
   * Reads the file, or makes it with mode 0600. Of several processes that start together one makes
   * it and all read the same.
   *
   * @throws MalformedSecretException when the file does not hold 32 bytes
   */
  public static SiteSecret loadOrCreate(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (!Files.exists(absolute)) {
      create(absolute);
    }
    byte[] secret = Files.readAllBytes(absolute);
    if (secret.length != LENGTH) {
      throw new MalformedSecretException(absolute, secret.length);
    }
    warnIfOthersMayRead(absolute);
    return new SiteSecret(absolute, secret);
  }

  private static void warnIfOthersMayRead(Path file) throws IOException {
    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    if (!permissions.endsWith("------")) {
      LOG.warn("the site's secret can be read by others than its owner; chmod 600 {}", file);
    }
  }

  /** The name appears at once with all its bytes: a hard link never replaces what is there. */
  private static void create(Path file) throws IOException {
    Path folder = file.getParent();
    Durable.createDirectories(folder);
    Path draft = folder.resolve("." + UUID.randomUUID());
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    try {
      try (FileChannel channel =
          FileChannel.open(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
        channel.write(ByteBuffer.wrap(secret));
        channel.force(true);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was first: its secret is the site's.
      return;
    } finally {
      Files.deleteIfExists(draft);
      Durable.force(folder);
    }
  }

  Path file() {
    return file;
  }

  byte[] hmac(byte[] message) {
    return Hmac.sha256(secret, message);
  }

  /** Tells one secret from another without giving it away. */
  String checkValue() {
    return HexFormat.of().formatHex(hmac(CHECKED_TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "SiteSecret[" + file + "]";
  }
}
