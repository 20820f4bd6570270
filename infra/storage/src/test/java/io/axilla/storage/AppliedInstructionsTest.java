// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppliedInstructionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void an_instruction_is_new_once(Engine engine) {
    try (Database database = Database.open(engine.fresh(folder), "one")) {
      assertThat(firstTime(database, "a")).isTrue();
      assertThat(firstTime(database, "b")).isTrue();
      assertThat(firstTime(database, "a")).isFalse();
    }
  }

  private static boolean firstTime(Database database, String id) {
    return database.inTransaction(
        tx -> AppliedInstructions.firstTime(tx, id, Instant.parse("2026-01-02T03:04:05Z")));
  }
}
