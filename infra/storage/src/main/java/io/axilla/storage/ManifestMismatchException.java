// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.nio.file.Path;

/** A manifest in the object store is missing, broken, or not the one that the event names. */
public final class ManifestMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ManifestMismatchException(Path file, String what) {
    super("The manifest %s %s; let the listener publish the study again.".formatted(file, what));
  }
}
