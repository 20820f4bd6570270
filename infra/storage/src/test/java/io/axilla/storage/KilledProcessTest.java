// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2's defaults lose the commits of the last half second when the process is killed; ours must not.
 */
class KilledProcessTest {
  private static final int COMMITS_BEFORE_THE_KILL = 50;

  @TempDir Path folder;

  @RepeatedTest(3)
  void what_was_committed_to_h2_survives_a_kill() throws Exception {
    Path file = folder.resolve("killed");
    Process child = ChildJvm.start(Committer.class, List.of(), file.toString());
    int told = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      while (told < COMMITS_BEFORE_THE_KILL) {
        told = Integer.parseInt(lines.readLine());
      }
      child.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told = Math.max(told, line.isBlank() ? 0 : Integer.parseInt(line));
      }
    }
    child.waitFor();

    assertThat(rows(file)).isGreaterThanOrEqualTo(told);
  }

  private static int rows(Path file) {
    try (Database database = Database.open(DatabaseSettings.h2(file), "one", "db/trial")) {
      return database.inTransaction(
          tx -> {
            try (Statement statement = tx.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from trial")) {
              row.next();
              return row.getInt(1);
            }
          });
    }
  }

  /** Commits rows for ever and tells how many are committed. */
  static final class Committer {
    public static void main(String[] arguments) throws IOException {
      Database database =
          Database.open(DatabaseSettings.h2(Path.of(arguments[0])), "one", "db/trial");
      for (int i = 1; true; i++) {
        int id = i;
        database.run(
            tx -> {
              try (PreparedStatement insert =
                  tx.prepareStatement("insert into trial (id) values (?)")) {
                insert.setInt(1, id);
                insert.executeUpdate();
              }
            });
        System.out.write((i + "\n").getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
      }
    }
  }
}
