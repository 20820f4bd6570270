// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The files of a cohort.
 *
 * @param needs what such a folder must hold, for messages
 */
record CohortFiles(Path path, String needs) {
  private static final int BUFFER = 1 << 16;

  /** Reads what it is given, faults by their place. */
  interface Parser<T> {
    T parse(CsvReader csv, Place place) throws IOException;
  }

  boolean has(String file) {
    return Files.exists(path.resolve(file));
  }

  /** A table, plain or gzipped by the end of its name. */
  <T> T read(String file, Parser<T> parser) {
    Place place = new Place(file);
    try (CsvReader csv = new CsvReader(open(file), place)) {
      return parser.parse(csv, place);
    } catch (IOException e) {
      throw unreadable(place);
    }
  }

  Settings settings(String file) {
    Place place = new Place(file);
    try {
      return SettingsReader.read(Files.readString(path.resolve(file)), place);
    } catch (IOException e) {
      throw unreadable(place);
    }
  }

  private InputStream open(String file) throws IOException {
    InputStream stream = Files.newInputStream(path.resolve(file));
    try {
      return file.endsWith(".gz") ? new GZIPInputStream(stream, BUFFER) : stream;
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private CohortException unreadable(Place place) {
    return place.refuse(
        Code.COHORT_FILE_UNREADABLE,
        "the cohort's folder has no such file that can be read; it needs " + needs);
  }
}
