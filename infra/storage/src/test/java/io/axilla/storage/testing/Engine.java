// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage.testing;

import io.axilla.storage.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that every SQL test of every module runs on. */
public enum Engine {
  H2 {
    @Override
    public DatabaseSettings fresh() {
      return DatabaseSettings.h2InMemory(freshName());
    }

    @Override
    public DatabaseSettings fresh(Path folder) {
      return DatabaseSettings.h2(folder.resolve(freshName()));
    }
  },
  POSTGRES {
    @Override
    public DatabaseSettings fresh() {
      String name = freshName();
      try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseSettings(Server.STARTED.getJdbcUrl("postgres", name), "postgres", "");
    }

    @Override
    public DatabaseSettings fresh(Path folder) {
      return fresh();
    }
  };

  /** Settings of an empty database that lives as long as this JVM. */
  public abstract DatabaseSettings fresh();

  /** Settings of an empty database that another process may open after this one. */
  public abstract DatabaseSettings fresh(Path folder);

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
