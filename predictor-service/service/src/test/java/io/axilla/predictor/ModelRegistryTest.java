// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.Code;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.PermanentFailure;
import io.axilla.model.demonstration.DemonstrationModel;
import io.axilla.storage.testing.Engine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelRegistryTest {
  @TempDir Path folder;

  private static List<RegisteredModel> models(World world) {
    return world.parts.registry().all();
  }

  @ParameterizedTest
  @EnumSource
  void the_demonstration_model_is_active_exactly_while_it_is_configured(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 a = world.activate("a");
      world.started(new ModelSource.Demonstration());
      assertThat(models(world))
          .extracting(RegisteredModel::digest, RegisteredModel::state, RegisteredModel::operator)
          .containsExactly(
              tuple(Sha256.of(DemonstrationModel.shipped()), ModelState.ACTIVE, "configuration"),
              tuple(a, ModelState.SHADOW, "configuration"));
      assertThat(models(world).get(0).ref().demonstration()).isTrue();

      world.started(new ModelSource.Demonstration());
      assertThat(models(world)).hasSize(2);
      world.started(new ModelSource.None());
      assertThat(models(world))
          .extracting(RegisteredModel::state)
          .containsExactly(ModelState.RETIRED, ModelState.SHADOW);
    }
  }

  @ParameterizedTest
  @EnumSource
  void files_of_the_folder_start_silent_and_those_that_cannot_be_used_are_named(Engine engine) {
    try (World world = new World(engine, folder)) {
      byte[] sound = TestModels.model("a").toBytes();
      world.put("a.json", sound);
      world.put("cut.json", Arrays.copyOf(sound, sound.length / 2));
      world.put("newer.json", "{\"formatVersion\": 3}".getBytes(StandardCharsets.UTF_8));
      world.put(
          "wrong.json",
          new String(sound, StandardCharsets.UTF_8)
              .replace("\"sd\" : 20.0", "\"sd\" : -1")
              .getBytes(StandardCharsets.UTF_8));
      world.put("notes.txt", new byte[] {1});
      world.put("training.json", "{\"schema\": 1}".getBytes(StandardCharsets.UTF_8));
      world.put("cut-record.json", "{\"schema\": 1, \"terms".getBytes(StandardCharsets.UTF_8));
      world.put("nothing.json", "{}".getBytes(StandardCharsets.UTF_8));

      world.started(new ModelSource.Folder(world.models));

      assertThat(models(world))
          .extracting(m -> m.file().name(), RegisteredModel::state)
          .containsExactly(tuple("a", ModelState.SHADOW));
      assertThat(world.parts.registry().refused())
          .extracting(RefusedModelFile::file, RefusedModelFile::code)
          .containsExactly(
              tuple("cut-record.json", "CORRUPT_MODEL_FILE"),
              tuple("cut.json", "CORRUPT_MODEL_FILE"),
              tuple("newer.json", "UNSUPPORTED_MODEL_VERSION"),
              tuple("nothing.json", "INCONSISTENT_MODEL_FILE"),
              tuple("wrong.json", "INCONSISTENT_MODEL_FILE"));
      assertThat(world.parts.registry().refused().get(4).reason()).contains("terms[0].sd");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_folder_that_is_not_there_is_named_and_the_pipeline_goes_on(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.started(new ModelSource.Folder(folder.resolve("nowhere")));
      assertThat(world.parts.registry().refused())
          .extracting(RefusedModelFile::code)
          .containsExactly("MODEL_FOLDER_UNREADABLE");
    }
  }

  @ParameterizedTest
  @EnumSource
  void activation_is_audited_once_and_finds_files_that_came_after_the_start(Engine engine) {
    try (World world = new World(engine, folder)) {
      world.started(new ModelSource.Folder(world.models));
      world.take(world.features(1, "A", World.NOON));
      Sha256 a = world.activate("a");
      Sha256 b = world.activate("b");
      world.activate("a"); // the same instruction once more

      assertThat(models(world))
          .extracting(
              RegisteredModel::digest,
              RegisteredModel::state,
              RegisteredModel::operator,
              RegisteredModel::reason)
          .containsExactly(
              tuple(b, ModelState.ACTIVE, "Dr. Test", "a test"),
              tuple(a, ModelState.SHADOW, "Dr. Test", "a test"));
      assertThat(world.states())
          .extracting(CaseChanged::waitingFor)
          .containsExactly(
              List.of(new Code("NO_ACTIVE_MODEL")),
              List.of(new Code("CLINICAL_VALUE_CN"), new Code("CLINICAL_VALUE_ER_PCT")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_model_is_refused_with_its_digest_and_nothing_changes(Engine engine) {
    try (World world = new World(engine, folder)) {
      Sha256 a = world.activate("a");
      Sha256 unknown = Sha256.ofParts("nothing");

      assertThatThrownBy(() -> world.instruct(Instruction.ACTIVATE, unknown, World.NOON))
          .isInstanceOfSatisfying(
              PermanentFailure.class, e -> assertThat(e.code().value()).isEqualTo("MODEL_UNKNOWN"))
          .hasMessageContaining(unknown.value());
      assertThat(models(world))
          .extracting(RegisteredModel::digest, RegisteredModel::state)
          .containsExactly(tuple(a, ModelState.ACTIVE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_model_goes_on_though_its_file_is_gone(Engine engine) throws Exception {
    try (World world = new World(engine, folder)) {
      world.activate("a");
      Files.delete(world.models.resolve("a.json"));
      world.started(new ModelSource.Folder(world.models));
      world.record("patient_id,side,cN,er_pct\nP-1,LEFT,2,60\n");
      world.take(world.features(1, "A", World.NOON));
      assertThat(world.results()).hasSize(1);
    }
  }
}
