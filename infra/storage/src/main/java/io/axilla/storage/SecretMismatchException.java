// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.nio.file.Path;

/** The database was filled with another secret than the one in the file. */
public final class SecretMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SecretMismatchException(Path file) {
    super(
        ("The site's secret %s is not the one that the pseudonyms in the database were made with."
                + " Put the original file back there, from the backup or from another process of"
                + " this site; a new secret needs a new database.")
            .formatted(file));
  }
}
