// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.storage.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that every SQL test runs on. */
enum Engine {
  H2 {
    @Override
    DatabaseSettings fresh(Path folder) {
      return DatabaseSettings.h2(folder.resolve(freshName()));
    }
  },
  POSTGRES {
    @Override
    DatabaseSettings fresh(Path folder) {
      String name = freshName();
      EmbeddedPostgres server = Server.STARTED;
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseSettings(server.getJdbcUrl("postgres", name), "postgres", "");
    }
  };

  /** Settings of an empty database. */
  abstract DatabaseSettings fresh(Path folder);

  private static String freshName() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }

  /** Started at the first use, once in a JVM. */
  private static final class Server {
    private static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
