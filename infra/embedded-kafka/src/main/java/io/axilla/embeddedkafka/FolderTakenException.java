// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.embeddedkafka;

import java.nio.file.Path;

/** Another broker uses the folder: most likely Axilla runs already. */
public final class FolderTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FolderTakenException(Path folder) {
    super(
        "Another process has its broker in %s; end it or use another data folder."
            .formatted(folder));
  }
}
