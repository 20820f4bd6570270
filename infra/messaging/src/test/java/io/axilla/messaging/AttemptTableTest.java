// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Sha256;
import io.axilla.messaging.AttemptTable.Attempt;
import io.axilla.storage.Database;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptTableTest {
  private static final WorkId WORK = new WorkId("group", "topic", 1, 42, Sha256.ofParts("a"));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void keeps_the_counts_of_each_work_apart_until_it_is_forgotten(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      WorkId next = new WorkId("group", "topic", 1, 43, WORK.digest());
      Attempt attempt = new Attempt(2, 3, true, false);
      database.run(tx -> AttemptTable.save(tx, WORK, Attempt.NONE.failed()));
      database.run(tx -> AttemptTable.save(tx, WORK, attempt));

      assertThat(load(database, WORK)).isEqualTo(attempt);
      assertThat(load(database, next)).isEqualTo(Attempt.NONE);

      database.run(tx -> AttemptTable.forget(tx, WORK));
      assertThat(load(database, WORK)).isEqualTo(Attempt.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_record_at_the_same_offset_is_other_work(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      WorkId other = new WorkId("group", "topic", 1, 42, Sha256.ofParts("b"));
      database.run(tx -> AttemptTable.save(tx, WORK, Attempt.NONE.finished()));

      assertThat(load(database, other)).isEqualTo(Attempt.NONE);

      database.run(tx -> AttemptTable.save(tx, other, Attempt.NONE.begun()));
      assertThat(load(database, WORK)).isEqualTo(Attempt.NONE);
      assertThat(load(database, other)).isEqualTo(Attempt.NONE.begun());
    }
  }

  @ParameterizedTest
  @EnumSource
  void work_that_begins_while_it_is_noted_as_running_was_ended_by_a_death(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      Attempt first = Attempt.NONE.begun();
      assertThat(first.deaths()).isZero();
      assertThat(first.begun().deaths()).isEqualTo(1);
      assertThat(first.again().deaths()).isZero();
      assertThat(first.failed().begun().deaths()).isZero();
      assertThat(first.ended().begun().deaths()).isZero();
      database.run(tx -> AttemptTable.save(tx, WORK, first.begun()));
      assertThat(load(database, WORK)).isEqualTo(new Attempt(0, 1, true, false));
    }
  }

  private static Attempt load(Database database, WorkId work) {
    return database.inTransaction(tx -> AttemptTable.load(tx, work));
  }
}
