// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.axilla.contracts.CaseState;
import io.axilla.contracts.Code;
import io.axilla.contracts.DocumentKind;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.ReportDelivered;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Stage;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.reporter.sr.Rasters;
import io.axilla.reporter.sr.Results;
import io.axilla.reporter.sr.SrReader;
import io.axilla.reporter.sr.SrReport;
import io.axilla.reporter.sr.SrVerification;
import io.axilla.storage.testing.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies of masks that reports cannot refer to, on both databases. */
class MaskDeliveryTest {
  @TempDir Path folder;
  private final Peer peer = new Peer("PACS");
  private Site site;

  @AfterEach
  void stop() {
    if (site != null) {
      site.close();
    }
    peer.close();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void the_copies_go_first_each_into_its_study_and_the_reports_refer_to_them(Engine engine)
      throws Exception {
    begin(engine);
    keepMasks();
    site.predicted(structureSets());
    site.predicted(structureSets());
    awaitSaid(CaseState.DELIVERED);
    assertThat(site.saidDelivered().stream().map(ReportDelivered::document))
        .containsExactly(
            DocumentKind.SEGMENTATION,
            DocumentKind.SEGMENTATION,
            DocumentKind.EVIDENCE,
            DocumentKind.PREDICTION);
    assertThat(peer.received).hasSize(4);
    assertThat(received(0).string(Tag.StudyInstanceUID)).contains(site.pair.pre().study().value());
    assertThat(received(1).string(Tag.StudyInstanceUID)).contains(site.pair.post().study().value());
    assertThat(referencedSegments(2))
        .containsExactly(peer.received.get(0).instance(), peer.received.get(1).instance());
    for (int report = 2; report < 4; report++) {
      assertThat(SrVerification.verify(received(report))).isEmpty();
      assertThat(evidence(report, Tag.PertinentOtherEvidenceSequence))
          .contains(peer.received.get(0).instance())
          .doesNotContain(original(TimePoint.PRE));
      assertThat(evidence(report, Tag.CurrentRequestedProcedureEvidenceSequence))
          .contains(peer.received.get(1).instance())
          .doesNotContain(original(TimePoint.POST));
    }
    for (ReportDelivered delivered : site.saidDelivered()) {
      Path file =
          site.store.documentFile(
              delivered.caseId(), delivered.sopInstance(), delivered.destination());
      assertThat(Sha256.of(Files.readAllBytes(file))).isEqualTo(delivered.bytes());
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void only_the_mask_that_is_no_segmentation_is_copied(Engine engine) throws Exception {
    begin(engine);
    keepMasks();
    site.predicted(Results.ofMasks(Results.number(site.pair), MaskKind.SEG, MaskKind.RTSTRUCT));
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(3);
    assertThat(referencedSegments(1))
        .containsExactly(original(TimePoint.PRE), peer.received.get(0).instance());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_segmentation_on_another_grid_is_copied_too(Engine engine) throws Exception {
    begin(engine);
    keepMasks();
    site.predicted(
        Results.ofMasks(Results.number(site.pair), MaskKind.SEG, MaskKind.SEG, "MASK_RESAMPLED"));
    awaitSaid(CaseState.DELIVERED);
    assertThat(referencedSegments(2)).containsExactlyElementsOf(instances(0, 1));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_repetition_sends_the_same_bytes(Engine engine) throws Exception {
    begin(engine);
    keepMasks();
    peer.refuse(0xA900);
    site.predicted(structureSets());
    awaitSaid(CaseState.FAILED);
    assertThat(site.lastSaid().because()).containsExactly(new Code("STORE_REFUSED"));
    List<Path> stored = storedFiles();
    assertThat(stored).as("evidence waits for both copies").hasSize(2);
    Sha256 before = Sha256.of(Files.readAllBytes(stored.get(0)));
    peer.refuse(0);
    peer.beSlow(Duration.ofMillis(2500)); // beyond the response timeout: the answer is lost
    site.instructed(Instruction.REPLAY, null);
    await().atMost(Duration.ofSeconds(20)).until(() -> peer.received.size() >= 2);
    peer.beSlow(Duration.ZERO);
    awaitSaid(CaseState.DELIVERED);
    assertThat(Sha256.of(Files.readAllBytes(stored.get(0)))).isEqualTo(before);
    assertThat(peer.distinctInstances()).hasSize(4);
    assertThat(peer.received.stream().map(Peer.Received::bytes).distinct()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_destination_that_takes_no_segmentations_gets_no_report_that_refers_to_one(Engine engine)
      throws Exception {
    begin(engine);
    keepMasks();
    peer.take(SopClass.COMPREHENSIVE_3D_SR_STORAGE);
    site.predicted(structureSets());
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("SEG_NOT_ACCEPTED")));
    Thread.sleep(1000);
    assertThat(peer.received).isEmpty();
    assertThat(site.saidStates()).doesNotContain(CaseState.FAILED);
    takeAll();
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_mask_that_is_not_kept_or_not_the_measured_one_holds_the_case(Engine engine)
      throws Exception {
    begin(engine);
    site.predicted(structureSets());
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("MASK_RASTER_MISSING")));
    keepMask(TimePoint.PRE, 7);
    await().until(() -> site.lastSaid().waitingFor().contains(new Code("MASK_RASTER_DAMAGED")));
    assertThat(peer.received).isEmpty();
    keepMasks();
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.received).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void each_result_has_copies_of_its_own_and_a_withdrawal_leaves_them(Engine engine)
      throws Exception {
    begin(engine);
    keepMasks();
    site.predicted(structureSets());
    awaitSaid(CaseState.DELIVERED);
    site.predicted(second(2));
    await().until(() -> peer.received.size() == 8);
    awaitSaid(CaseState.DELIVERED);
    assertThat(peer.distinctInstances()).hasSize(8);
    assertThat(received(4).contains(Tag.PredecessorDocumentsSequence)).isFalse();
    assertThat(SrReader.read(received(6)).predecessors()).containsExactlyElementsOf(instances(2));

    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 3, "IDENTITY_CONFLICT");
    awaitSaid(CaseState.WITHDRAWN);
    assertThat(peer.received).hasSize(9);
    SrReport withdrawal = SrReader.read(received(8));
    assertThat(withdrawal.status()).isEqualTo(SrReport.Status.WITHDRAWN);
    assertThat(withdrawal.predecessors()).containsExactlyElementsOf(instances(6, 7));
    assertThat(evidence(8, Tag.CurrentRequestedProcedureEvidenceSequence))
        .contains(peer.received.get(5).instance());

    // The same content again: said anew, of the same copies.
    site.changed(Stage.EXTRACTOR, CaseState.EXTRACTING, 4);
    site.predicted(second(4));
    await().until(() -> peer.received.size() == 11);
    assertThat(referencedSegments(9)).containsExactlyElementsOf(instances(4, 5));
    awaitSaid(CaseState.DELIVERED);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_copy_alone_says_nothing_that_has_to_be_withdrawn(Engine engine) throws Exception {
    begin(engine);
    keepMasks();
    peer.take(SopClass.SEGMENTATION_STORAGE);
    site.predicted(structureSets());
    await().until(() -> peer.received.size() == 2);
    awaitSaid(CaseState.FAILED);
    site.changed(Stage.EXTRACTOR, CaseState.REFUSED, 2, "IDENTITY_CONFLICT");
    takeAll();
    Thread.sleep(500);
    assertThat(peer.received).hasSize(2);
    assertThat(site.saidStates()).doesNotContain(CaseState.WITHDRAWN);
  }

  private void begin(Engine engine) throws Exception {
    takeAll();
    site = new Site(folder, engine.fresh(folder));
    site.start(Site.settings(peer));
    site.received(site.receivePair());
  }

  private void takeAll() {
    peer.take(SopClass.SEGMENTATION_STORAGE, SopClass.COMPREHENSIVE_3D_SR_STORAGE);
  }

  private ResponsePredicted structureSets() {
    return Results.ofMasks(Results.number(site.pair), MaskKind.RTSTRUCT, MaskKind.RTSTRUCT);
  }

  private ResponsePredicted second(long decision) {
    return Results.ofMasks(
        Results.of(
            site.pair,
            Results.version(2),
            Results.version(1),
            decision,
            Results.probability(0.2, 0.1, 0.3),
            List.of()),
        MaskKind.RTSTRUCT,
        MaskKind.RTSTRUCT);
  }

  private void keepMasks() throws Exception {
    ResponsePredicted event = Results.number(site.pair);
    keepMask(TimePoint.PRE, event.pre().maskVoxels());
    keepMask(TimePoint.POST, event.post().maskVoxels());
  }

  private void keepMask(TimePoint role, long voxels) throws Exception {
    site.store.keepMask(
        Results.CASE,
        Results.number(site.pair).match().contentDigest(),
        role,
        Rasters.of(role == TimePoint.PRE ? site.pair.pre() : site.pair.post(), voxels));
  }

  private void awaitSaid(CaseState state) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(site.lastSaid().state()).isEqualTo(state));
  }

  private Dataset received(int index) {
    return peer.received.get(index).dataset();
  }

  private List<String> instances(int... indices) {
    return java.util.Arrays.stream(indices).mapToObj(i -> peer.received.get(i).instance()).toList();
  }

  private String original(TimePoint role) {
    return (role == TimePoint.PRE ? site.pair.pre() : site.pair.post())
        .references()
        .mask()
        .instances()
        .get(0)
        .instance()
        .value();
  }

  /** What the groups of an evidence document measure, in its order. */
  private List<String> referencedSegments(int index) {
    List<String> found = new ArrayList<>();
    collect(received(index), found);
    return found;
  }

  private static void collect(Dataset item, List<String> found) {
    item.item(Tag.ReferencedSOPSequence)
        .filter(reference -> reference.contains(Tag.ReferencedSegmentNumber))
        .flatMap(reference -> reference.string(Tag.ReferencedSOPInstanceUID))
        .ifPresent(found::add);
    item.items(Tag.ContentSequence).forEach(child -> collect(child, found));
  }

  private List<String> evidence(int index, int sequence) {
    return received(index).items(sequence).stream()
        .flatMap(study -> study.items(Tag.ReferencedSeriesSequence).stream())
        .flatMap(series -> series.items(Tag.ReferencedSOPSequence).stream())
        .map(reference -> reference.string(Tag.ReferencedSOPInstanceUID))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Path> storedFiles() throws Exception {
    try (var files = Files.walk(folder.resolve("store/documents"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
