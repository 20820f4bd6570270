// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * One service's schema. Connections have it as their current schema, so SQL names tables without
 * one; the SQL must run on H2 in PostgreSQL mode and on PostgreSQL.
 */
public final class Database implements AutoCloseable {
  private static final String SHARED_MIGRATIONS = "db/shared";
  private static final int CONNECTIONS = 5;
  private static final int CONNECTION_TIMEOUT_MS = 5_000;

  private final String schema;
  private final HikariDataSource pool;
  private final boolean h2;
  private final OutboxTable outbox;

  /** What is to be done after the commit of a transaction that is under way. */
  private final Map<Connection, Runnable> afterCommit = new ConcurrentHashMap<>();

  private Database(String schema, HikariDataSource pool, boolean h2) {
    this.schema = schema;
    this.pool = pool;
    this.h2 = h2;
    this.outbox = new OutboxTable(this);
  }

  /**
   * Makes the schema where it is missing and brings its tables up to date: those that messaging
   * needs (V1 to V9) and the caller's own (V10 and up).
   *
   * @param migrationLocations folders on the class path with the caller's scripts, such as {@code
   *     db/listener}
   * @throws DatabaseUnavailableException when the database does not answer
   */
  public static Database open(
      DatabaseSettings settings, String schema, String... migrationLocations) {
    List<String> locations = new ArrayList<>(List.of(migrationLocations));
    locations.add(0, SHARED_MIGRATIONS);
    return openWith(settings, schema, locations);
  }

  static Database openWith(DatabaseSettings settings, String schema, List<String> locations) {
    if (!schema.matches("[a-z][a-z0-9_]{0,30}")) {
      throw new IllegalArgumentException("A schema's name is lower case, digits and underscores.");
    }
    migrate(settings, schema, locations);
    HikariConfig config = new HikariConfig();
    config.setPoolName("axilla-" + schema);
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
    if (settings.isPostgres()) {
      // Not by setSchema: that is a statement of the first transaction, and undone with it.
      config.addDataSourceProperty("currentSchema", schema);
      // The detail of a violated constraint repeats the row's values, which must not reach a log.
      config.addDataSourceProperty("logServerErrorDetail", "false");
    } else {
      config.setSchema(schema);
    }
    try {
      return new Database(schema, new HikariDataSource(config), !settings.isPostgres());
    } catch (RuntimeException e) {
      throw translated(schema, e);
    }
  }

  private static void migrate(DatabaseSettings settings, String schema, List<String> locations) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
          .schemas(schema)
          .defaultSchema(schema)
          .createSchemas(true)
          .locations(locations.stream().map(l -> "classpath:" + l).toArray(String[]::new))
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw translated(schema, e);
    }
  }

  /** The name of the schema. */
  public String schema() {
    return schema;
  }

  /** The events that wait to be sent. */
  public OutboxTable outbox() {
    return outbox;
  }

  /**
   * Commits what the work did, or rolls it back and throws what the work threw: unchecked
   * exceptions as they are, an {@link IOException} as {@link UncheckedIOException}, other checked
   * ones as {@link WorkFailedException}. A transaction inside another one is a second, separate
   * one.
   *
   * @throws DatabaseUnavailableException when the database is lost, full, or preferred another
   *     transaction
   * @throws DatabaseException when SQL failed otherwise
   */
  public <T extends @Nullable Object> T inTransaction(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      T result;
      Runnable followUp;
      try {
        result = work.run(connection);
        connection.commit();
        forceToDisk(connection);
      } catch (Throwable e) {
        rollBack(connection, e);
        throw e;
      } finally {
        followUp = afterCommit.remove(connection);
      }
      if (followUp != null) {
        followUp.run();
      }
      return result;
    } catch (SQLException e) {
      throw SqlFailures.translate(schema, e);
    } catch (RuntimeException e) {
      throw translated(schema, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkFailedException(e);
    } catch (Exception e) {
      throw new WorkFailedException(e);
    }
  }

  /** {@link #inTransaction} without a result. */
  public void run(VoidWork work) {
    this.<@Nullable Void>inTransaction(
        tx -> {
          work.run(tx);
          return null;
        });
  }

  /** Whether a connection can be had now. */
  public boolean isReachable() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Runs the action, once, when the transaction has been committed. */
  void afterCommit(Connection tx, Runnable action) {
    afterCommit.put(tx, action);
  }

  @Override
  public void close() {
    pool.close();
  }

  /**
   * H2's commit leaves the row to the kernel, whatever WRITE_DELAY says: a power cut would take it
   * back. PostgreSQL's is on the disk when it returns.
   */
  private void forceToDisk(Connection connection) throws SQLException {
    if (h2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
    }
  }

  private static void rollBack(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  /** An unchecked exception stays as it is, unless a passing failure of SQL caused it. */
  private static RuntimeException translated(String schema, RuntimeException e) {
    SQLException cause = e instanceof DatabaseException ? null : SqlFailures.sqlCause(e);
    return cause != null && SqlFailures.passes(cause) ? SqlFailures.translate(schema, cause) : e;
  }
}
