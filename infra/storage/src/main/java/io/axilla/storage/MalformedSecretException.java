// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.nio.file.Path;

/** The file of the site's secret does not hold one. */
public final class MalformedSecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedSecretException(Path file, int length) {
    super(
        "The site's secret %s holds %d bytes instead of 32; restore it from the backup."
            .formatted(file, length));
  }
}
