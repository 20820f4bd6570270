// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.storage.testing.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTableTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void gives_back_what_was_appended_in_order_until_it_is_deleted(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      OutboxTable outbox = database.outbox();
      for (String text : List.of("a", "b", "c")) {
        database.run(tx -> outbox.append(tx, "topic", "key-" + text, bytes(text)));
      }

      List<OutboxTable.Row> two = database.inTransaction(tx -> outbox.oldest(tx, 2));
      assertThat(two)
          .extracting(row -> new String(row.payload(), StandardCharsets.UTF_8))
          .containsExactly("a", "b");
      assertThat(two).extracting(OutboxTable.Row::key).containsExactly("key-a", "key-b");

      database.run(tx -> outbox.delete(tx, two));
      OutboxTable.Depth depth = database.inTransaction(outbox::depth);
      assertThat(depth.rows()).isEqualTo(1);
      assertThat(depth.oldest()).isPresent();
      database.run(tx -> outbox.delete(tx, outbox.oldest(tx, 10)));
      assertThat(database.inTransaction(outbox::depth).oldest()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tells_of_what_was_committed_and_of_nothing_else(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      OutboxTable outbox = database.outbox();
      AtomicInteger told = new AtomicInteger();
      Runnable listener = told::incrementAndGet;
      outbox.whenAppended(listener);

      database.run(tx -> outbox.append(tx, "topic", "key", bytes("kept")));
      assertThat(told).hasValue(1);

      assertThatThrownBy(
          () ->
              database.run(
                  tx -> {
                    outbox.append(tx, "topic", "key", bytes("lost"));
                    throw new IllegalStateException();
                  }));
      database.run(outbox::depth);
      assertThat(told).hasValue(1);
      assertThat(database.inTransaction(outbox::depth).rows()).isEqualTo(1);

      outbox.forget(listener);
      database.run(tx -> outbox.append(tx, "topic", "key", bytes("unheard")));
      assertThat(told).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_one_transaction_may_send(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      OutboxTable outbox = database.outbox();
      database.run(
          tx -> {
            assertThat(outbox.lockForSending(tx)).isTrue();
            assertThat(database.inTransaction(outbox::lockForSending)).isFalse();
          });
      assertThat(database.inTransaction(outbox::lockForSending)).isTrue();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
