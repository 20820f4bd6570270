// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Peers that break off, stall, or are no DICOM peers at all: nothing of theirs is stored, and
 * others are served.
 */
@Timeout(60)
class HostilePeerContractTest {
  private static final String CT = SopClass.CT_IMAGE_STORAGE;
  private static final String EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private final Received received = new Received();
  private StoreScp scp;

  @BeforeEach
  void start() throws IOException {
    ScpSettings settings =
        ScpSettings.of("AXILLA", "127.0.0.1", 0)
            .withMaxAssociations(20)
            .withIdleTimeout(Duration.ofSeconds(1))
            .withRequestTimeout(Duration.ofSeconds(1));
    scp = StoreScp.start(settings, Set.of(CT, SopClass.COMPREHENSIVE_3D_SR_STORAGE), received);
  }

  @AfterEach
  void others_are_served_and_nothing_stays_open() {
    try (StoreScu scu =
        StoreScu.open(
            "GOOD",
            new RemoteAe("AXILLA", "127.0.0.1", scp.port()),
            List.of(StoreScu.Offer.of(CT, EXPLICIT)))) {
      assertThat(scu.send(DicomFile.encode(Phantom.ct(99))).isSuccess()).isTrue();
    }
    assertThat(scp.isListening()).isTrue();
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> scp.openConnections() == 0);
    scp.close();
  }

  @Test
  void an_object_aborted_in_the_middle_is_not_stored() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(store(peer, 1)).isZero();
      half(peer, 2);
      peer.abort();
    }
    assertBroken();
  }

  @Test
  void an_object_whose_connection_is_cut_is_not_stored() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(store(peer, 1)).isZero();
      half(peer, 2);
    }
    assertBroken();
  }

  @Test
  void an_object_released_in_the_middle_is_not_stored() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(store(peer, 1)).isZero();
      half(peer, 2);
      peer.release();
      assertThat(peer.ends()).isTrue();
    }
    assertBroken();
  }

  @Test
  void a_peer_that_stalls_inside_an_object_is_dropped() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(store(peer, 1)).isZero();
      half(peer, 2);
      assertThat(peer.ends()).isTrue();
    }
    assertBroken();
  }

  @Test
  void a_peer_that_stalls_inside_a_fragment_is_dropped() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(store(peer, 1)).isZero();
      byte[] command = command(2);
      peer.data(RawPeer.pdv(true, true, command, 0, command.length));
      peer.bytes(new byte[] {4, 0, 0, 0, 0x10, 0, 0, 0, 0x0F, (byte) 0xFA, 1, 0, 8, 0});
      assertThat(peer.ends()).isTrue();
    }
    // Not even its first fragment was there: the sink never heard of it.
    assertThat(received.instances()).containsExactly(instance(1));
    assertThat(received.broken).isEmpty();
  }

  @Test
  void an_idle_peer_is_dropped() throws IOException {
    try (RawPeer peer = associated()) {
      assertThat(peer.ends()).isTrue();
    }
    try (RawPeer silent = new RawPeer(scp.port())) {
      assertThat(silent.ends()).isTrue();
    }
  }

  @Test
  void any_legal_cut_into_fragments_is_the_same_object() throws IOException {
    byte[] dataset = DicomFile.encodeDataset(Phantom.ct(1), EXPLICIT);
    byte[] command = command(1);
    int[] sizes = {2, 8, 130, 512, 4000, dataset.length};
    try (RawPeer peer = associated()) {
      for (int size : sizes) {
        // Command and data in one PDU, several PDVs a PDU, an empty one in between.
        peer.data(
            RawPeer.pdv(true, false, command, 0, 20),
            RawPeer.pdv(true, true, command, 20, command.length),
            RawPeer.pdv(false, false, dataset, 0, 0),
            RawPeer.pdv(false, size >= dataset.length, dataset, 0, Math.min(size, dataset.length)));
        for (int at = size; at < dataset.length; at += 2 * size) {
          int middle = Math.min(at + size, dataset.length);
          int end = Math.min(middle + size, dataset.length);
          if (middle == dataset.length) {
            peer.data(RawPeer.pdv(false, true, dataset, at, middle));
          } else {
            peer.data(
                RawPeer.pdv(false, false, dataset, at, middle),
                RawPeer.pdv(false, end == dataset.length, dataset, middle, end));
          }
        }
        assertThat(peer.nextStatus()).as("fragments of %d", size).isZero();
      }
    }
    assertThat(received.all).hasSize(sizes.length);
    byte[] expected = DicomFile.encode(Phantom.ct(1));
    assertThat(received.all).allSatisfy(one -> assertThat(one.file()).isEqualTo(expected));
  }

  @Test
  void another_sop_class_than_the_negotiated_and_a_bad_uid_are_refused() throws IOException {
    byte[] dataset = DicomFile.encodeDataset(Phantom.ct(1), EXPLICIT);
    try (RawPeer peer = associated()) {
      byte[] other = RawPeer.storeRequest(SopClass.COMPREHENSIVE_3D_SR_STORAGE, "2.25.1", 1);
      peer.data(
          RawPeer.pdv(true, true, other, 0, other.length),
          RawPeer.pdv(false, true, dataset, 0, dataset.length));
      assertThat(peer.nextStatus()).isEqualTo(0x0122);
      byte[] bad = RawPeer.storeRequest(CT, "../../etc/passwd", 2);
      peer.data(
          RawPeer.pdv(true, true, bad, 0, bad.length),
          RawPeer.pdv(false, true, dataset, 0, dataset.length));
      assertThat(peer.nextStatus()).isEqualTo(0x0117);
    }
    assertThat(received.all).isEmpty();
  }

  @Test
  void garbage_and_http_end_the_connection() throws IOException {
    Random random = new Random(20261125);
    for (int i = 0; i < 30; i++) {
      byte[] garbage = new byte[1 + random.nextInt(3000)];
      random.nextBytes(garbage);
      try (RawPeer peer = new RawPeer(scp.port())) {
        peer.bytes(garbage);
      } catch (IOException e) {
        // It may be cut off before all is written.
      }
    }
    try (RawPeer browser = new RawPeer(scp.port())) {
      browser.bytes(
          "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(browser.ends()).isTrue();
    }
    try (RawPeer absurd = new RawPeer(scp.port())) {
      absurd.bytes(new byte[] {1, 0, 0x7F, -1, -1, -1, 0, 1, 0, 0});
      assertThat(absurd.ends()).isTrue();
    }
    try (RawPeer peer = associated()) {
      peer.bytes(new byte[] {4, 0, 0, 0x20, 0, 1, 0, 0, 0, 2});
      assertThat(peer.ends()).isTrue();
    }
    try (RawPeer peer = associated()) {
      peer.bytes(new byte[] {4, 0, 0, 0, 0, 8, 0x7F, -1, -1, -1, 1, 3, 0, 0});
      assertThat(peer.ends()).isTrue();
    }
    assertThat(received.all).isEmpty();
  }

  @Test
  void a_crowd_of_silent_connections_does_not_shut_others_out_for_long() throws IOException {
    List<RawPeer> crowd = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      crowd.add(new RawPeer(scp.port()));
    }
    assertThat(scp.openConnections()).isLessThanOrEqualTo(48);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> scp.openConnections() == 0);
    for (RawPeer peer : crowd) {
      peer.close();
    }
  }

  private RawPeer associated() throws IOException {
    return RawPeer.associated(scp.port(), "AXILLA", CT, EXPLICIT);
  }

  private static String instance(int number) {
    return Phantom.ct(number).string(Tag.SOPInstanceUID).orElseThrow();
  }

  private static byte[] command(int number) {
    return RawPeer.storeRequest(CT, instance(number), number);
  }

  private static int store(RawPeer peer, int number) throws IOException {
    byte[] command = command(number);
    byte[] dataset = DicomFile.encodeDataset(Phantom.ct(number), EXPLICIT);
    peer.data(RawPeer.pdv(true, true, command, 0, command.length));
    peer.data(RawPeer.pdv(false, true, dataset, 0, dataset.length));
    return peer.nextStatus();
  }

  private static void half(RawPeer peer, int number) throws IOException {
    byte[] command = command(number);
    byte[] dataset = DicomFile.encodeDataset(Phantom.ct(number), EXPLICIT);
    peer.data(RawPeer.pdv(true, true, command, 0, command.length));
    peer.data(RawPeer.pdv(false, false, dataset, 0, dataset.length / 2));
  }

  private void assertBroken() {
    Awaitility.await().untilAsserted(() -> assertThat(received.broken).hasSize(1));
    assertThat(received.instances()).containsExactly(instance(1));
  }
}
