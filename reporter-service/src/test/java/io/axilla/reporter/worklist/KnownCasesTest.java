// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.CaseChanged;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.contracts.Stage;
import io.axilla.storage.Database;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.SiteSecret;
import io.axilla.storage.testing.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownCasesTest {
  private static final PatientKey PATIENT = new PatientKey("c".repeat(64));
  private static final CaseId CASE = new CaseId("b".repeat(52));
  private static final Instant START = Instant.parse("2022-06-01T00:00:00Z");
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void the_later_decision_counts_then_the_later_stage_then_the_later_record(Engine engine)
      throws Exception {
    try (Fixture fixture = new Fixture(engine.fresh(folder), folder)) {
      fixture.say(CASE, Stage.EXTRACTOR, CaseState.WAITING, 1, 0, "PRE_MASK", "POST_CT");
      assertThat(fixture.only().state()).isEqualTo("WAITING");
      fixture.say(CASE, Stage.EXTRACTOR, CaseState.EXTRACTING, 2, 1);
      fixture.say(CASE, Stage.REPORTER, CaseState.DELIVERED, 2, 2);
      fixture.say(CASE, Stage.PREDICTOR, CaseState.SCORING, 2, 3);
      fixture.say(CASE, Stage.REPORTER, CaseState.REPORTING, 1, 4);
      assertThat(fixture.only().state()).isEqualTo("DELIVERED");
      fixture.say(CASE, Stage.EXTRACTOR, CaseState.WAITING, 3, 5, "POST_MASK");
      CaseView view = fixture.only();
      assertThat(view.state()).isEqualTo("WAITING");
      assertThat(view.waitingFor().get(0).words()).contains("has not come");
      fixture.say(CASE, Stage.EXTRACTOR, CaseState.WAITING, 4, 6, "POST_MASK");
      assertThat(fixture.only().since()).isEqualTo(view.since());
      assertThat(fixture.cases.history(CASE.value())).hasSize(4);
      assertThat(fixture.cases.find("bbb")).hasSize(1);
      assertThat(fixture.cases.find("b%")).isEmpty();
      assertThat(fixture.cases.inState(CaseState.DELIVERED)).isEmpty();
      fixture.meters.refresh();
      assertThat(fixture.registry.get(CaseMeters.CASES).tag("state", "WAITING").gauge().value())
          .isEqualTo(1);
      assertThat(
              fixture
                  .registry
                  .get(CaseMeters.OLDEST_WAIT)
                  .tag("reason", "POST_MASK")
                  .gauge()
                  .value())
          .isEqualTo(95);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void what_keeps_the_model_from_answering_again_stands_beside_the_report(Engine engine)
      throws Exception {
    try (Fixture fixture = new Fixture(engine.fresh(folder), folder)) {
      fixture.say(CASE, Stage.REPORTER, CaseState.DELIVERED, 2, 1);
      fixture.say(CASE, Stage.PREDICTOR, CaseState.SCORING, 2, 2, "CLINICAL_VALUE_ER_PCT");
      assertThat(fixture.only().state()).isEqualTo("DELIVERED");
      assertThat(fixture.only().waitingFor())
          .extracting(CodeView::code)
          .containsExactly("CLINICAL_VALUE_ER_PCT");
      fixture.say(CASE, Stage.PREDICTOR, CaseState.SCORING, 2, 3);
      assertThat(fixture.only().waitingFor()).isEmpty();
      fixture.say(CASE, Stage.PREDICTOR, CaseState.SCORING, 2, 4, "NO_ACTIVE_MODEL");
      fixture.database.run(tx -> KnownCases.answered(tx, CASE, START.plusSeconds(5)));
      assertThat(fixture.only().waitingFor()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_patient_without_a_side_is_listed_until_a_case_exists(Engine engine) throws Exception {
    try (Fixture fixture = new Fixture(engine.fresh(folder), folder)) {
      fixture.say(null, Stage.EXTRACTOR, CaseState.WAITING, 1, 0, "SIDE");
      assertThat(fixture.only().caseId()).isNull();
      assertThat(fixture.only().rowId()).isEqualTo(PATIENT.value());
      fixture.say(CASE, Stage.EXTRACTOR, CaseState.WAITING, 1, 1, "PRE_CT");
      assertThat(fixture.only().caseId()).isEqualTo(CASE.value());
    }
  }

  private static final class Fixture implements AutoCloseable {
    private final Database database;
    private final PatientDirectory directory;
    private final CaseList cases;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CaseMeters meters;

    Fixture(DatabaseSettings settings, Path folder) throws Exception {
      database = Database.open(settings, "reporter", "db/reporter");
      directory =
          PatientDirectory.open(settings, SiteSecret.loadOrCreate(folder.resolve("secret")));
      cases = new CaseList(database, directory);
      meters =
          new CaseMeters(database, registry, Clock.fixed(START.plusSeconds(100), ZoneOffset.UTC));
    }

    void say(
        @Nullable CaseId caseId,
        Stage stage,
        CaseState state,
        long decision,
        int second,
        String... waitingFor) {
      List<Code> codes = Arrays.stream(waitingFor).map(Code::new).toList();
      database.run(
          tx ->
              KnownCases.apply(
                  tx,
                  new CaseChanged(
                      CaseChanged.VERSION,
                      PATIENT,
                      caseId,
                      caseId == null ? null : Side.RIGHT,
                      stage,
                      state,
                      decision,
                      codes,
                      List.of(),
                      List.of(),
                      null,
                      START.plusSeconds(second))));
    }

    CaseView only() {
      List<CaseView> all = cases.all();
      assertThat(all).hasSize(1);
      return all.get(0);
    }

    @Override
    public void close() {
      database.close();
      directory.close();
    }
  }
}
