// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.storage.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that every SQL test runs on. */
enum Engine {
  H2 {
    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.h2InMemory(freshName());
    }
  },
  POSTGRES {
    @Override
    DatabaseSettings fresh() {
      String name = freshName();
      try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseSettings(Server.STARTED.getJdbcUrl("postgres", name), "postgres", "");
    }
  };

  /** Settings of an empty database. */
  abstract DatabaseSettings fresh();

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
