// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Instruction;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentScoringTest {
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  /** Whatever comes together, one of the three sees that all is there, and only one. */
  @ParameterizedTest
  @EnumSource
  void things_that_come_at_once_make_exactly_one_result(Engine engine) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try (World world = new World(engine, folder)) {
      Sha256 model = world.put("a.json", TestModels.model("a"));
      for (int round = 0; round < ROUNDS; round++) {
        Instant now = World.NOON.plusSeconds(round);
        String patient = "P-" + round;
        List<Runnable> steps =
            List.of(
                () -> world.record("patient_id,side,cN,er_pct\n" + patient + ",LEFT,2,60\n"),
                () -> world.take(world.featuresOf(patient, now)),
                () -> world.instruct(Instruction.ACTIVATE, model, now));
        List<Future<?>> done = new ArrayList<>();
        for (Runnable step : steps) {
          done.add(pool.submit(step));
        }
        for (Future<?> future : done) {
          future.get();
        }
        assertThat(world.said(ResponsePredicted.class))
            .as("round " + round)
            .filteredOn(r -> r.role() == ModelRole.ACTIVE)
            .hasSize(1);
        world.instruct(Instruction.RETIRE, model, now);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
