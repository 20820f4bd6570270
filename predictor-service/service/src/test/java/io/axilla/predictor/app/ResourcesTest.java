// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.axilla.contracts.Stage;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Roles;
import io.axilla.predictor.ApplicabilityPolicy;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the resources answer, in the JSON of the contract; Kafka is away, which intake does not
 * mind.
 */
class ResourcesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @TempDir Path folder;
  private Platform platform;
  private PredictorService service;
  private ClinicalResource clinical;

  @BeforeEach
  void start() throws Exception {
    DatabaseSettings database = DatabaseSettings.h2InMemory("t" + UUID.randomUUID());
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
    platform =
        new Platform(
            new KafkaSettings("127.0.0.1:9"),
            database,
            ObjectStore.open(folder.resolve("store")),
            new PatientKeys(secret, "", Map.of()),
            PatientDirectory.open(database, secret),
            new SimpleMeterRegistry(),
            Clock.systemUTC());
    service = new PredictorService(config("demo"), platform, Roles.all());
    service.onStart(new StartupEvent());
    clinical = new ClinicalResource(service);
  }

  @AfterEach
  void stop() {
    service.onStop(new ShutdownEvent());
    platform.directory().close();
  }

  private static PredictorConfig config(String model) {
    return new PredictorConfig() {
      @Override
      public String model() {
        return model;
      }

      @Override
      public ApplicabilityPolicy applicability() {
        return ApplicabilityPolicy.WITHHOLD;
      }
    };
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_sound_table_is_answered_200_with_its_rows() throws Exception {
    Response response = clinical.importTable(false, csv("patient_id,side,cN\nP-1,LEFT,2\n"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(JSON.writeValueAsString(response.getEntity()))
        .isEqualTo(
            "{\"accepted\":[{\"row\":2,\"side\":\"LEFT\",\"recordVersion\":1,\"changed\":true}],"
                + "\"refused\":[]}");
  }

  @Test
  void a_table_with_a_fault_is_answered_422_and_200_when_a_part_is_asked_for() throws Exception {
    byte[] table = csv("patient_id,side,cN\nSECRET-1,LEFT,2\nSECRET-2,LEFT,9\n");

    Response whole = clinical.importTable(false, table);
    Response part = clinical.importTable(true, table);

    assertThat(whole.getStatus()).isEqualTo(422);
    assertThat(JSON.writeValueAsString(whole.getEntity()))
        .isEqualTo(
            "{\"accepted\":[],\"refused\":[{\"row\":3,\"column\":\"cN\",\"code\":\"IMPOSSIBLE_VALUE\","
                + "\"reason\":\"cN must be one of 1, 2, 3; correct it, or leave it empty if it is not"
                + " known\"}]}");
    assertThat(part.getStatus()).isEqualTo(200);
    assertThat(JSON.writeValueAsString(clinical.known(null))).doesNotContain("SECRET");
  }

  @Test
  void one_record_comes_as_json_with_numbers_or_texts() throws Exception {
    Response response =
        clinical.record(
            JSON.readTree(
                "{\"patient_id\":\"P-1\",\"side\":\"RIGHT\",\"er_pct\":80,\"cN\":\"1\",\"age\":null,"
                    + "\"nac_abandoned\":false}"));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(clinical.known(null).get(0).sides().get(0).present())
        .containsExactly("cN", "er_pct");
    assertThat(clinical.record(JSON.readTree("{\"patient_id\":\"P-1\",\"cn\":1}")).getStatus())
        .isEqualTo(422);
    assertThatThrownBy(() -> clinical.record(JSON.readTree("[1]")))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> clinical.record(JSON.readTree("{\"patient_id\":[\"P-1\"]}")))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> clinical.known("P-1")).isInstanceOf(BadRequestException.class);
  }

  @Test
  void the_list_of_models_says_which_one_speaks_and_why() throws Exception {
    assertThat(JSON.valueToTree(new ModelsResource(service).models()).toString())
        .contains("\"role\":\"ACTIVE\"")
        .contains("\"demonstration\":true")
        .contains("\"by\":\"configuration\"")
        .contains("\"reason\":\"axilla.predictor.model is demo\"")
        .contains("\"refused\":[]");
  }

  @Test
  void a_process_with_another_role_answers_404_and_is_ready() {
    PredictorService other =
        new PredictorService(config("none"), platform, new Roles(Set.of(Stage.LISTENER)));
    other.onStart(new StartupEvent());

    assertThat(other.ready()).isTrue();
    assertThatThrownBy(() -> new ModelsResource(other).models())
        .isInstanceOf(NotFoundException.class);
  }
}
