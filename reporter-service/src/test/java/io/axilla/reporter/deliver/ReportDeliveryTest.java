// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import static io.axilla.reporter.deliver.Site.FAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.Confirmation;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.Stage;
import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.reporter.sr.Results;
import io.axilla.reporter.sr.SrReader;
import io.axilla.reporter.sr.SrReport;
import io.axilla.reporter.sr.SrVerification;
import io.axilla.storage.testing.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Delivery against real storage SCPs, on both databases. One contract, one set of peers: it stays
 * in one file though it is long.
 */
class ReportDeliveryTest {
  @TempDir Path folder;
  private final Peer peer = new Peer("PACS");
  private final Peer second = new Peer("ARCHIVE");
  private Site site;

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
    peer.close();
    second.close();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void evidence_goes_before_prediction_once_to_each_destination(Engine engine) throws Exception {
    begin(engine, Site.settings(peer, second));
    site.predicted(Results.number(site.pair));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    for (Peer each : List.of(peer, second)) {
      assertThat(each.received).hasSize(2);
      assertThat(status(each, 0)).isEqualTo(SrReport.Status.MEASURED);
      assertThat(status(each, 1)).isEqualTo(SrReport.Status.GIVEN);
      each.received.forEach(r -> assertThat(SrVerification.verify(r.dataset())).isEmpty());
    }
    assertThat(peer.received.get(1).dataset().string(Tag.SeriesInstanceUID))
        .isEqualTo(peer.received.get(0).dataset().string(Tag.SeriesInstanceUID));
    assertThat(site.saidStates()).containsExactly(CaseState.REPORTING, CaseState.DELIVERED);
    assertThat(site.saidDelivered())
        .hasSize(4)
        .allMatch(d -> d.confirmation() == Confirmation.UNCONFIRMED);
    ReportDelivered first = site.saidDelivered().get(0);
    assertThat(Sha256.of(Files.readAllBytes(file(first)))).isEqualTo(first.bytes());
    assertThat(site.meters.get(DeliveryMeters.DELIVERIES).tag("result", "delivered").counters())
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void an_outage_is_waited_out_also_over_a_restart(Engine engine) throws Exception {
    peer.goDown();
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PACS_UNREACHABLE")));
    Thread.sleep(500);
    site.stop();
    site.start(Site.settings(peer));
    assertThat(site.saidDelivered()).isEmpty();
    peer.comeBack();
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void what_is_for_a_destination_that_is_taken_away_fails_until_it_is_back(Engine engine)
      throws Exception {
    peer.goDown();
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PACS_UNREACHABLE")));
    site.stop();
    site.start(Site.settings());
    assertThat(site.lastSaid().state()).isEqualTo(CaseState.FAILED);
    assertThat(site.lastSaid().because()).containsExactly(new Code("DESTINATION_REMOVED"));
    site.stop();
    peer.comeBack();
    site.start(Site.settings(peer));
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_refusal_fails_after_some_tries_and_can_be_replayed_with_the_same_bytes(Engine engine)
      throws Exception {
    peer.refuse(0xA900);
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.FAILED);
    assertThat(site.lastSaid().because()).contains(new Code("STORE_REFUSED"));
    assertThat(peer.received).isEmpty();
    assertThat(site.saidDelivered()).isEmpty();
    List<Path> stored = storedFiles();
    assertThat(stored).hasSize(1);
    Sha256 before = Sha256.of(Files.readAllBytes(stored.get(0)));
    peer.refuse(0);
    site.instructed(Instruction.REPLAY, null);
    awaitSaid(CaseState.DELIVERED);
    assertThat(Sha256.of(Files.readAllBytes(stored.get(0)))).isEqualTo(before);
    assertThat(site.saidDelivered().get(0).bytes()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_full_or_slow_destination_is_tried_without_end(Engine engine) throws Exception {
    peer.refuse(0xA700);
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PACS_OUT_OF_RESOURCES")));
    Thread.sleep(1000);
    assertThat(site.saidStates()).doesNotContain(CaseState.FAILED);
    peer.refuse(0);
    peer.beSlow(
        Duration.ofMillis(2500)); // beyond the response timeout: stored, but the answer is lost
    await().atMost(Duration.ofSeconds(15)).until(() -> peer.received.size() >= 2);
    peer.beSlow(Duration.ZERO);
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.distinctInstances()).hasSize(2);
    assertThat(peer.received.stream().map(Peer.Received::bytes).distinct()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void an_older_destination_gets_an_older_sop_class_and_the_choice_is_kept(Engine engine)
      throws Exception {
    peer.take(SopClass.COMPREHENSIVE_SR_STORAGE, SopClass.ENHANCED_SR_STORAGE);
    peer.refuse(0xA700);
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    await().until(() -> !storedFiles().isEmpty());
    peer.take(SopClass.COMPREHENSIVE_3D_SR_STORAGE);
    awaitSaid(CaseState.FAILED);
    assertThat(site.lastSaid().because()).contains(new Code("SOP_CLASS_NOT_ACCEPTED"));
    peer.take(SopClass.COMPREHENSIVE_SR_STORAGE);
    peer.refuse(0);
    site.instructed(Instruction.REPLAY, null);
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received)
        .hasSize(2)
        .allMatch(r -> r.sopClass().equals(SopClass.COMPREHENSIVE_SR_STORAGE));
    assertThat(storedFiles()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void the_destinations_identity_is_taken_and_a_contradiction_holds(Engine engine)
      throws Exception {
    peer.answerQueries(keys -> List.of(answer(keys, "PH-0002")));
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PATIENT_MISMATCH")));
    assertThat(peer.received).isEmpty();
    peer.answerQueries(keys -> List.of(answer(keys, "PH-0001")));
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received)
        .hasSize(2)
        .allMatch(r -> r.dataset().string(Tag.AccessionNumber).orElse("").equals("RIS-77"));
    assertThat(site.saidDelivered()).allMatch(d -> d.confirmation() == Confirmation.FOUND);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_new_result_supersedes_and_what_rests_on_an_older_decision_is_dropped(Engine engine)
      throws Exception {
    begin(engine, Site.settings(peer));
    ResponsePredicted first = Results.number(site.pair);
    site.predicted(first);
    awaitSaid(CaseState.DELIVERED);
    ResponsePredicted newer = newer(2, 2, 0.25);
    site.predicted(newer);
    await().until(() -> peer.received.size() == 4);
    assertThat(predecessors(2)).containsExactly(peer.received.get(0).instance());
    assertThat(predecessors(3)).containsExactly(peer.received.get(1).instance());
    awaitSaid(CaseState.DELIVERED);
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 3);
    site.predicted(newer(3, 2, 0.5));
    Thread.sleep(300);
    assertThat(peer.received).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void what_pairing_refuses_is_withdrawn_where_it_went_and_never_sent_elsewhere(Engine engine)
      throws Exception {
    second.goDown();
    begin(engine, Site.settings(peer, second));
    site.predicted(Results.number(site.pair));
    await().until(() -> peer.received.size() == 2);
    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 2, "IDENTITY_CONFLICT");
    awaitSaid(CaseState.WITHDRAWN);
    second.comeBack();
    assertThat(status(peer, 2)).isEqualTo(SrReport.Status.WITHDRAWN);
    SrReport report = SrReader.read(peer.received.get(2).dataset());
    assertThat(report.predecessors()).containsExactlyElementsOf(instances(0, 1));
    assertThat(report.reasons()).singleElement().asString().contains("IDENTITY_CONFLICT");
    assertThat(SrVerification.verify(peer.received.get(2).dataset())).isEmpty();
    Thread.sleep(500);
    assertThat(second.received).isEmpty();
    assertThat(site.lastSaid().decision()).isEqualTo(2);

    // The contradiction is cured and the same content matches again: it is said again, as new.
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 3);
    site.predicted(atDecision(Results.number(site.pair), 3));
    await().until(() -> peer.received.size() == 5);
    assertThat(status(peer, 4)).isEqualTo(SrReport.Status.GIVEN);
    assertThat(predecessors(4)).containsExactly(peer.received.get(2).instance());
    assertThat(peer.distinctInstances()).hasSize(5);
    await().until(() -> second.received.size() == 2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_person_takes_a_result_back_and_it_stays_so(Engine engine) throws Exception {
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    site.instructed(Instruction.WITHDRAW, null);
    awaitSaid(CaseState.WITHDRAWN);
    assertThat(SrReader.read(peer.received.get(2).dataset()).decisions())
        .containsExactly("WITHDRAW by Dr. Li: because of a test");
    site.predicted(atDecision(Results.number(site.pair), 2));
    Thread.sleep(300);
    assertThat(peer.received).hasSize(3);
    assertThat(site.lastSaid().state()).isEqualTo(CaseState.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_result_is_withdrawn_although_its_images_were_given_to_another_patient(Engine engine)
      throws Exception {
    site = new Site(folder, engine.fresh(folder));
    site.start(Site.settings(peer));
    List<StudyReceived> pair = site.receivePair();
    site.received(pair);
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    site.received(List.of(site.moveAway(pair.get(1).study(), pair.get(1))));
    site.instructed(Instruction.WITHDRAW, null);
    awaitSaid(CaseState.WITHDRAWN);
    assertThat(status(peer, 2)).isEqualTo(SrReport.Status.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void what_a_person_took_back_stays_so_although_pairing_refuses_and_matches_again(Engine engine)
      throws Exception {
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    site.instructed(Instruction.WITHDRAW, null);
    awaitSaid(CaseState.WITHDRAWN);
    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 2, "IDENTITY_CONFLICT");
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 3);
    site.predicted(atDecision(Results.number(site.pair), 3));
    Thread.sleep(500);
    assertThat(peer.received).hasSize(3);
    assertThat(site.lastSaid().state()).isEqualTo(CaseState.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_withdrawal_that_waits_out_an_outage_goes_before_what_follows_it(Engine engine)
      throws Exception {
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    peer.goDown();
    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 2, "IDENTITY_CONFLICT");
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PACS_UNREACHABLE")));
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 3);
    site.predicted(newer(3, 3, 0.5));
    Thread.sleep(200);
    peer.comeBack();
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(5);
    assertThat(status(peer, 2)).isEqualTo(SrReport.Status.WITHDRAWN);
    assertThat(SrReader.read(peer.received.get(2).dataset()).reasons())
        .singleElement()
        .asString()
        .contains("IDENTITY_CONFLICT");
    assertThat(status(peer, 4)).isEqualTo(SrReport.Status.GIVEN);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_result_that_holds_again_before_its_withdrawal_arrived_replaces_itself(Engine engine)
      throws Exception {
    begin(engine, Site.settings(peer));
    site.predicted(Results.number(site.pair));
    awaitSaid(CaseState.DELIVERED);
    peer.goDown();
    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 2, "IDENTITY_CONFLICT");
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("PACS_UNREACHABLE")));
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 3);
    site.predicted(atDecision(Results.number(site.pair), 3));
    peer.comeBack();
    awaitSaid(CaseState.DELIVERED);
    Thread.sleep(300);
    assertThat(peer.received).hasSize(4);
    assertThat(predecessors(3)).containsExactly(peer.received.get(1).instance());
    assertThat(site.lastSaid().state()).isEqualTo(CaseState.DELIVERED);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_result_waits_for_confirmation_where_the_site_wants_it(Engine engine) throws Exception {
    begin(engine, Site.settings(peer).withRelease(Release.AFTER_CONFIRMATION));
    site.predicted(Results.withheld(site.pair));
    assertThat(site.lastSaid().state()).isEqualTo(CaseState.CONFIRMING);
    Thread.sleep(200);
    assertThat(peer.received).isEmpty();
    site.instructed(Instruction.CONFIRM, null);
    awaitSaid(CaseState.DELIVERED);
    assertThat(status(peer, 1)).isEqualTo(SrReport.Status.WITHHELD);
    assertThat(site.lastSaid().because()).containsExactly(new Code("NOT_APPLICABLE_FEATURES"));
    assertThat(site.shown())
        .satisfies(
            view -> {
              assertThat(view.withheld()).isTrue();
              assertThat(view.response()).isNull();
              assertThat(view.because().get(0).words())
                  .startsWith("Outside of what the model was trained on: features. post_original")
                  .endsWith("outside of what the training cohort had (0.6 to 0.9).");
            });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_pause_holds_deliveries_until_it_is_ended(Engine engine) throws Exception {
    begin(engine, Site.settings(peer));
    site.instructed(Instruction.PAUSE, "PACS");
    site.predicted(Results.number(site.pair));
    Thread.sleep(400);
    assertThat(peer.received).isEmpty();
    site.instructed(Instruction.RESUME, "PACS");
    awaitSaid(CaseState.DELIVERED);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void results_wait_for_their_objects_and_for_a_destination(Engine engine) throws Exception {
    site = new Site(folder, engine.fresh(folder));
    site.start(Site.settings());
    site.predicted(Results.number(site.pair));
    assertThat(site.lastSaid().waitingFor()).containsExactly(new Code("NO_DESTINATION"));
    site.stop();
    site.start(Site.settings(peer));
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("OBJECTS_MISSING")));
    site.received(site.receivePair());
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void two_processes_share_the_work_without_doing_it_twice(Engine engine) throws Exception {
    begin(engine, Site.settings(peer));
    try (ReportDelivery other =
        ReportDelivery.start(
            Site.settings(peer),
            site.database,
            site.store,
            new io.axilla.messaging.Outbox(site.database),
            new DeliveryMeters(site.meters),
            java.time.Clock.systemUTC())) {
      site.predicted(Results.number(site.pair));
      awaitSaid(CaseState.DELIVERED);
      assertThat(other.isRunning()).isTrue();
    }
    assertThat(peer.received).hasSize(2);
    assertThat(FAST.wait(1)).isLessThan(FAST.wait(10)).isEqualTo(Duration.ofMillis(50));
  }

  private void begin(Engine engine, DeliverySettings settings) throws Exception {
    site = new Site(folder, engine.fresh(folder));
    site.start(settings);
    site.received(site.receivePair());
  }

  private void awaitSaid(CaseState state) {
    await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(site.lastSaid().state()).isEqualTo(state));
  }

  private ResponsePredicted newer(int version, long decision, double probability) {
    return Results.of(
        site.pair,
        Results.version(10 + version),
        Results.version(1),
        decision,
        Results.probability(probability, probability - 0.1, probability + 0.1),
        List.of());
  }

  private ResponsePredicted atDecision(ResponsePredicted event, long decision) {
    return Results.of(
        site.pair,
        event.caseVersion(),
        event.predecessor(),
        decision,
        event.prediction(),
        event.match().overrides());
  }

  private static Dataset answer(Dataset keys, String patientId) {
    Dataset answer = keys.copy();
    answer.set(Tag.PatientID, patientId);
    answer.set(Tag.AccessionNumber, "RIS-77");
    return answer;
  }

  private SrReport.Status status(Peer from, int index) {
    return SrReader.read(from.received.get(index).dataset()).status();
  }

  private List<String> predecessors(int index) {
    return SrReader.read(peer.received.get(index).dataset()).predecessors();
  }

  private List<String> instances(int... indices) {
    return java.util.Arrays.stream(indices).mapToObj(i -> peer.received.get(i).instance()).toList();
  }

  private Path file(ReportDelivered delivered) {
    assertThat(delivered.document()).isIn(DocumentKind.EVIDENCE, DocumentKind.PREDICTION);
    return site.store.documentFile(
        delivered.caseId(),
        new SopInstanceUid(delivered.sopInstance().value()),
        delivered.destination());
  }

  private List<Path> storedFiles() throws Exception {
    Path documents = folder.resolve("store/documents");
    if (!Files.exists(documents)) {
      return List.of();
    }
    try (var files = Files.walk(documents)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
