// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import io.axilla.contracts.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written and does not count until it is committed: then it is on disk, whole,
 * under its name, also after a power cut. Closing discards what was not committed.
 */
public final class PendingFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path root;
  private final Path path;
  private @Nullable OutputStream stream;
  private boolean committed;

  PendingFile(Path root, Path path) {
    this.root = root;
    this.path = path;
  }

  /** Where the bytes are until they are committed; may be written to directly. */
  public Path path() {
    return path;
  }

  /** A buffered stream into the file; the same one at each call. */
  public OutputStream stream() throws IOException {
    if (stream == null) {
      stream =
          new BufferedOutputStream(
              new SpaceWatchingStream(
                  Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)),
              BUFFER);
    }
    return stream;
  }

  /** Digest of the bytes written so far. */
  public Sha256 digest() throws IOException {
    flush();
    return FileDigest.of(path);
  }

  /**
   * Forces the bytes to disk, gives them their name, and forces the name to disk. What had the name
   * before is replaced.
   *
   * @throws NoSpaceException when the disk is full; nothing has the name then
   */
  public void commit(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (!absolute.startsWith(root)) {
      throw new IllegalArgumentException("A file of the object store stays inside of it.");
    }
    try {
      flush();
      closeStream();
      Durable.force(path);
      Durable.createDirectories(absolute.getParent());
      Files.move(path, absolute, StandardCopyOption.ATOMIC_MOVE);
      committed = true;
      Durable.force(absolute.getParent());
    } catch (IOException e) {
      throw NoSpaceException.recognise(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (committed) {
      return;
    }
    try {
      closeStream();
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private void flush() throws IOException {
    if (stream != null) {
      stream.flush();
    }
  }

  private void closeStream() throws IOException {
    OutputStream open = stream;
    stream = null;
    if (open != null) {
      open.close();
    }
  }
}
