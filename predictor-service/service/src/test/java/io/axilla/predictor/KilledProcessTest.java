// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process really dies on either side of the commit; the case then has one result, the same. */
class KilledProcessTest {
  private static final int KILLED = 137;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"predictor.scored", "predictor.committed"})
  void a_kill_around_the_commit_neither_loses_nor_doubles_a_result(String failPoint)
      throws Exception {
    assertThat(run(folder, "-Daxilla.fail-point=" + failPoint)).isEqualTo(KILLED);
    assertThat(run(folder)).isZero();

    try (World world = new World(DatabaseSettings.h2(folder.resolve("db")), folder)) {
      try (World undisturbed = new World(Engine.H2, folder)) {
        Child.takeAll(undisturbed);
        assertThat(world.results()).hasSize(1).isEqualTo(undisturbed.results());
      }
    }
  }

  private static int run(Path folder, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.add(folder.toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Takes the events of one case, as after a start that begins at the last offsets. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      try (World world = new World(DatabaseSettings.h2(folder.resolve("db")), folder)) {
        takeAll(world);
      }
    }

    static void takeAll(World world) {
      world.activate("a");
      world.record("patient_id,side,cN,er_pct\nP-1,LEFT,2,60\n");
      world.take(world.features(1, "A", World.NOON.plusSeconds(60)));
    }
  }
}
