// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.io.IOException;
import java.nio.file.Path;

/** The disk of the object store is full, or has less than the configured reserve left. */
public final class NoSpaceException extends IOException {
  private static final long serialVersionUID = 1L;

  private NoSpaceException(String message, Throwable cause) {
    super(message, cause);
  }

  static NoSpaceException belowReserve(Path root, long free, long reserve) {
    return new NoSpaceException(
        "The object store at %s has %d bytes left, below its reserve of %d; free or add space."
            .formatted(root, free, reserve),
        null);
  }

  /** The same failure, as this type when the system says that the disk or a quota is exhausted. */
  public static IOException recognise(IOException e) {
    String text = String.valueOf(e.getMessage());
    return text.contains("No space left on device") || text.contains("Disk quota exceeded")
        ? new NoSpaceException("The disk is full; free or add space. (" + text + ")", e)
        : e;
  }
}
