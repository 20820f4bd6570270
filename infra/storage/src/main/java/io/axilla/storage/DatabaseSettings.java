// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.nio.file.Path;

/**
 * Where the database is and who asks. Every service uses its own schema of it.
 *
 * @param jdbcUrl of H2 or PostgreSQL
 */
public record DatabaseSettings(String jdbcUrl, String user, String password) {
  /**
   * H2 as PostgreSQL would have it. WRITE_DELAY=0 because H2 otherwise loses commits of the last
   * half second when its process is killed. DB_CLOSE_ON_EXIT=FALSE because H2's own shutdown hook
   * would close the file under services that are still stopping.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

  public DatabaseSettings {
    if (!jdbcUrl.startsWith("jdbc:h2:") && !jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The database URL begins with neither jdbc:h2: nor jdbc:postgresql:; Axilla runs on these"
              + " two.");
    }
  }

  /** One file, one process at a time. */
  public static DatabaseSettings h2(Path fileWithoutSuffix) {
    return new DatabaseSettings(
        "jdbc:h2:file:" + fileWithoutSuffix.toAbsolutePath() + H2_OPTIONS, "axilla", "");
  }

  /** Lives as long as this JVM; for tests and trials. */
  public static DatabaseSettings h2InMemory(String name) {
    return new DatabaseSettings(
        "jdbc:h2:mem:" + name + H2_OPTIONS + ";DB_CLOSE_DELAY=-1", "axilla", "");
  }

  boolean isPostgres() {
    return jdbcUrl.startsWith("jdbc:postgresql:");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + jdbcUrl.replaceFirst("[;?].*", "") + ", " + user + "]";
  }
}
