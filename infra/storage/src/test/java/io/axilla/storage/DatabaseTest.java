// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.storage.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void commits_what_the_work_did_and_rolls_back_when_it_throws(Engine engine) {
    try (Database database = open(engine.fresh(folder), "one")) {
      database.run(tx -> insert(tx, 1));

      assertThatThrownBy(
              () ->
                  database.run(
                      tx -> {
                        insert(tx, 2);
                        throw new IllegalStateException("the work's own");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the work's own");
      assertThatThrownBy(
              () ->
                  database.run(
                      tx -> {
                        insert(tx, 3);
                        throw new IOException("checked");
                      }))
          .isInstanceOf(UncheckedIOException.class);

      assertThat(count(database)).isEqualTo(1);
    }
  }

  /** A connection whose first transaction fails must not forget whose it is. */
  @ParameterizedTest
  @EnumSource
  void the_schema_outlives_a_first_transaction_that_is_rolled_back(Engine engine) {
    try (Database database = open(engine.fresh(folder), "one")) {
      for (int connection = 0; connection < 20; connection++) {
        assertThatThrownBy(
                () ->
                    database.run(
                        outer ->
                            database.run(
                                tx -> {
                                  throw new IllegalStateException("the work's own");
                                })))
            .isInstanceOf(IllegalStateException.class);
      }
      database.run(outer -> database.run(tx -> insert(tx, 1)));
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void services_have_schemas_of_their_own_in_one_database(Engine engine) {
    DatabaseSettings settings = engine.fresh(folder);
    try (Database one = open(settings, "one");
        Database two = open(settings, "two")) {
      one.run(tx -> insert(tx, 1));

      assertThat(count(one)).isEqualTo(1);
      assertThat(count(two)).isZero();
    }
    try (Database again = open(settings, "one")) {
      assertThat(count(again)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_violated_constraint_is_no_outage(Engine engine) {
    try (Database database = open(engine.fresh(folder), "one")) {
      database.run(tx -> insert(tx, 1));

      assertThatThrownBy(() -> database.run(tx -> insert(tx, 1)))
          .isInstanceOf(DatabaseException.class)
          .isNotInstanceOf(DatabaseUnavailableException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_two_transactions_that_wait_for_each_other_one_may_try_again(Engine engine) {
    try (Database database = open(engine.fresh(folder), "one")) {
      database.run(tx -> insert(tx, 1));
      database.run(tx -> insert(tx, 2));
      CyclicBarrier bothHaveOne = new CyclicBarrier(2);

      CompletableFuture<Void> there =
          CompletableFuture.runAsync(() -> lockBoth(database, bothHaveOne, 1, 2));
      CompletableFuture<Void> back =
          CompletableFuture.runAsync(() -> lockBoth(database, bothHaveOne, 2, 1));

      assertThatThrownBy(() -> CompletableFuture.allOf(there, back).join())
          .hasCauseInstanceOf(DatabaseUnavailableException.class);
      assertThat(there.isCompletedExceptionally() && back.isCompletedExceptionally()).isFalse();
    }
  }

  @Test
  void a_connection_that_is_lost_is_an_outage_and_the_next_one_works() {
    try (Database database = open(Engine.POSTGRES.fresh(folder), "one")) {
      assertThatThrownBy(
              () ->
                  database.run(
                      tx -> {
                        int backend = backend(tx);
                        database.run(other -> terminate(other, backend));
                        insert(tx, 1);
                      }))
          .isInstanceOf(DatabaseUnavailableException.class);

      database.run(tx -> insert(tx, 1));
      assertThat(database.isReachable()).isTrue();
    }
  }

  @Test
  void a_server_that_is_not_there_is_an_outage() {
    DatabaseSettings nowhere =
        new DatabaseSettings("jdbc:postgresql://127.0.0.1:9/axilla", "postgres", "");

    assertThatThrownBy(() -> Database.open(nowhere, "one"))
        .isInstanceOf(DatabaseUnavailableException.class);
  }

  @Test
  void migrations_that_are_not_on_the_class_path_are_an_error() {
    DatabaseSettings settings = Engine.H2.fresh(folder);

    assertThatThrownBy(() -> Database.open(settings, "one", "db/nowhere"))
        .hasMessageContaining("db/nowhere");
  }

  @Test
  void the_password_is_not_shown() {
    assertThat(new DatabaseSettings("jdbc:postgresql://db/axilla?password=b", "axilla", "hush"))
        .asString()
        .doesNotContain("hush", "password");
  }

  private static Database open(DatabaseSettings settings, String schema) {
    return Database.open(settings, schema, "db/trial");
  }

  private static void insert(Connection tx, int id) throws SQLException {
    try (PreparedStatement insert = tx.prepareStatement("insert into trial (id) values (?)")) {
      insert.setInt(1, id);
      insert.executeUpdate();
    }
  }

  private static int count(Database database) {
    return database.inTransaction(tx -> number(tx, "select count(*) from trial"));
  }

  private static int number(Connection tx, String sql) throws SQLException {
    try (Statement statement = tx.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void lockBoth(
      Database database, CyclicBarrier bothHaveOne, int first, int second) {
    database.run(
        tx -> {
          number(tx, "select id from trial where id = " + first + " for update");
          bothHaveOne.await();
          number(tx, "select id from trial where id = " + second + " for update");
        });
  }

  private static int backend(Connection tx) throws SQLException {
    return number(tx, "select pg_backend_pid()");
  }

  private static void terminate(Connection tx, int backend) throws SQLException {
    number(tx, "select pg_terminate_backend(" + backend + ")::int");
  }
}
