// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our SCP and our SCUs with each other, and the ways in which that can fail. One contract, one pair
 * of peers: it stays in one file though it is long.
 */
@Timeout(60)
class StorageContractTest {
  private static final String[] NATIVE = {
    TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
    TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
    TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
    TransferSyntax.DEFLATED
  };
  private static final StoreScu.Offer CT = StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, NATIVE);
  private static final StoreScu.Offer SR =
      StoreScu.Offer.of(SopClass.COMPREHENSIVE_3D_SR_STORAGE, NATIVE);
  private static final Set<String> CLASSES =
      Set.of(SopClass.CT_IMAGE_STORAGE, SopClass.COMPREHENSIVE_3D_SR_STORAGE);

  @TempDir Path folder;
  private final Received received = new Received();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
        TransferSyntax.DEFLATED
      })
  void objects_arrive_byte_for_byte_in_their_own_transfer_syntax(String transferSyntax)
      throws IOException {
    Path file = folder.resolve("x.dcm");
    DicomFile.write(file, Phantom.ct(1), transferSyntax);
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(CT))) {
      StoreResult result = scu.send(file);
      assertThat(result.isSuccess()).isTrue();
      assertThat(result.isWarning()).isFalse();
    }
    assertThat(received.all).hasSize(1);
    Received.One one = received.all.get(0);
    assertThat(one.file()).isEqualTo(Files.readAllBytes(file));
    assertThat(one.transferSyntaxUid()).isEqualTo(transferSyntax);
    assertThat(one.from()).isEqualTo(new PeerAssociation("SENDER", "AXILLA", "127.0.0.1"));
    assertThat(PixelDecoder.decodedSha256(one.object()))
        .isEqualTo(
            PixelDecoder.decodedSha256(
                new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(1))));
  }

  @Test
  void compressed_objects_arrive_as_they_are() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    StoreScu.Offer jpeg =
        StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, TransferSyntax.JPEG_LOSSLESS_SV1);
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(jpeg))) {
      for (Path file : Cases.files("jpeg-lossless-wrap")) {
        assertThat(scu.send(file).isSuccess()).isTrue();
        Received.One last = received.all.get(received.all.size() - 1);
        assertThat(PixelDecoder.storedPixelBytes(last.object()).orElseThrow())
            .isEqualTo(PixelDecoder.storedPixelBytes(DicomFile.read(file)).orElseThrow());
      }
    }
  }

  @Test
  void a_peer_that_takes_another_native_form_gets_that() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    StoreScu.Offer implicit =
        StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(implicit))) {
      assertThat(scu.send(DicomFile.encode(Phantom.ct(1))).isSuccess()).isTrue();
      byte[] compressed = Files.readAllBytes(Cases.copied("jpeg-lossless-wrap/0001.dcm"));
      assertThat(reason(() -> scu.send(compressed))).isEqualTo(Reason.NO_CONTEXT);
      // That was no fault of the association.
      assertThat(scu.send(DicomFile.encode(Phantom.ct(2))).isSuccess()).isTrue();
    }
    assertThat(received.all.get(0).transferSyntaxUid())
        .isEqualTo(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    assertThat(received.all.get(0).object().dataset().bytes(Tag.PixelData))
        .isEqualTo(Phantom.ct(1).bytes(Tag.PixelData));
  }

  @Test
  void only_the_named_sop_classes_are_taken() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    StoreScu.Offer seg = StoreScu.Offer.of(SopClass.SEGMENTATION_STORAGE, NATIVE);
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(SR, seg))) {
      assertThat(scu.accepts(SopClass.COMPREHENSIVE_3D_SR_STORAGE)).isTrue();
      assertThat(scu.accepts(SopClass.COMPREHENSIVE_3D_SR_STORAGE, TransferSyntax.DEFLATED))
          .isTrue();
      assertThat(scu.accepts(SopClass.SEGMENTATION_STORAGE)).isFalse();
      assertThat(scu.accepts(SopClass.CT_IMAGE_STORAGE)).isFalse();
      assertThat(scu.send(DicomFile.encode(Phantom.report(1))).isSuccess()).isTrue();
    }
    assertThat(reason(() -> StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(seg))))
        .isEqualTo(Reason.NO_CONTEXT);
  }

  @Test
  void pixel_transfer_syntaxes_are_not_taken_for_documents_nor_what_cannot_be_decoded()
      throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    String[] all = {
      TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
      TransferSyntax.JPEG_LOSSLESS_SV1,
      TransferSyntax.JPEG_2000_LOSSLESS,
      TransferSyntax.RLE_LOSSLESS,
      TransferSyntax.JPEG_LS_LOSSLESS,
      TransferSyntax.JPEG_BASELINE,
      TransferSyntax.HTJ2K_LOSSLESS
    };
    List<StoreScu.Offer> offers =
        List.of(
            StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, all),
            StoreScu.Offer.of(SopClass.COMPREHENSIVE_3D_SR_STORAGE, all));
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), offers)) {
      for (String transferSyntax : all) {
        assertThat(scu.accepts(SopClass.CT_IMAGE_STORAGE, transferSyntax))
            .as(transferSyntax)
            .isEqualTo(PixelDecoder.supports(transferSyntax));
        assertThat(scu.accepts(SopClass.COMPREHENSIVE_3D_SR_STORAGE, transferSyntax))
            .isEqualTo(TransferSyntax.isNative(transferSyntax));
      }
    }
  }

  @Test
  void who_is_unknown_is_told_so() throws IOException {
    StoreScp scp =
        scp(
            ScpSettings.of("AXILLA", "127.0.0.1", 0).withAllowedCallingAeTitles(Set.of("SCANNER")),
            received);
    EchoScu.echo("SCANNER", at(scp, "AXILLA"));
    AssociationFailedException called = failure(() -> EchoScu.echo("SCANNER", at(scp, "WRONG")));
    assertThat(called.reason()).isEqualTo(Reason.CALLED_AE_UNKNOWN);
    assertThat(called).hasMessageContaining("WRONG@127.0.0.1:" + scp.port());
    AssociationFailedException calling = failure(() -> EchoScu.echo("STRANGER", at(scp, "AXILLA")));
    assertThat(calling.reason()).isEqualTo(Reason.CALLING_AE_UNKNOWN);
    assertThat(calling).hasMessageContaining("STRANGER");
  }

  static List<Object[]> failures() {
    return List.of(
        new Object[] {new StoreRejected(0xA700, "disk is full"), 0xA700, "disk is full"},
        new Object[] {new StoreRejected(0xA900, "x".repeat(70)), 0xA900, "x".repeat(64)},
        new Object[] {new IOException("No space left on device"), 0xA700, "out of resources"},
        new Object[] {
          new UncheckedIOException(new FileSystemException("f", null, "Disk quota exceeded")),
          0xA700,
          "out of resources"
        },
        new Object[] {new OutOfMemoryError("heap"), 0xA700, "out of resources"},
        new Object[] {new IOException("read-only"), 0x0110, "processing failure"},
        new Object[] {new IllegalStateException("secret"), 0x0110, "processing failure"},
        new Object[] {new NoClassDefFoundError("secret"), 0x0110, "processing failure"},
        new Object[] {new StackOverflowError(), 0x0110, "processing failure"},
        new Object[] {
          new MalformedDicomException("MALFORMED", "x", "y"), 0xC000, "data set cannot be parsed"
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatever_the_sink_throws_becomes_a_status_and_the_association_goes_on(
      Throwable thrown, int status, String comment) throws IOException {
    ObjectSink failing =
        (from, object) -> {
          if (object.sopClassUid().equals(SopClass.CT_IMAGE_STORAGE)) {
            object.dataset().read();
            StorageContractTest.<RuntimeException>sneak(thrown);
          }
          received.store(from, object);
        };
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), failing);
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(CT, SR))) {
      StoreResult refused = scu.send(DicomFile.encode(Phantom.ct(1, 600, 600)));
      assertThat(refused.status()).isEqualTo(status);
      assertThat(refused.comment()).isEqualTo(comment);
      assertThat(refused.isSuccess()).isFalse();
      assertThat(scu.send(DicomFile.encode(Phantom.report(2))).isSuccess()).isTrue();
    }
    assertThat(received.instances()).hasSize(1);
  }

  @Test
  void a_malformed_data_set_is_not_acknowledged() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    byte[] file = DicomFile.encode(Phantom.ct(1));
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(CT))) {
      assertThat(scu.send(java.util.Arrays.copyOf(file, file.length - 10)).status())
          .isEqualTo(0xC000);
      assertThat(scu.send(file).isSuccess()).isTrue();
    }
  }

  @Test
  void a_hundred_associations_leave_nothing_behind() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), received);
    byte[] file = DicomFile.encode(Phantom.ct(1));
    for (int i = 0; i < 10; i++) {
      sendOne(scp, file);
    }
    Awaitility.await().until(() -> scp.openConnections() == 0);
    int before = dicomThreads();
    for (int i = 0; i < 100; i++) {
      sendOne(scp, file);
    }
    assertThat(received.all).hasSize(110);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> {
              assertThat(scp.openConnections()).isZero();
              assertThat(dicomThreads()).isLessThanOrEqualTo(before + 2);
            });
  }

  @Test
  void more_associations_than_allowed_are_rejected_for_now() throws IOException {
    StoreScp scp = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0).withMaxAssociations(2), received);
    StoreScu one = StoreScu.open("A", at(scp, "AXILLA"), List.of(CT));
    StoreScu two = StoreScu.open("B", at(scp, "AXILLA"), List.of(CT));
    AssociationFailedException third =
        failure(() -> StoreScu.open("C", at(scp, "AXILLA"), List.of(CT)));
    assertThat(third.reason()).isEqualTo(Reason.REJECTED);
    assertThat(third).hasMessageContaining("try later");
    one.close();
    Awaitility.await().untilAsserted(() -> EchoScu.echo("C", at(scp, "AXILLA")));
    two.close();
  }

  @Test
  void closing_lets_an_object_be_finished_and_ends_idle_associations() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    StoreScp scp =
        scp(
            ScpSettings.of("AXILLA", "127.0.0.1", 0),
            (from, object) -> {
              started.countDown();
              pause(500);
              received.store(from, object);
            });
    StoreScu idle = StoreScu.open("IDLE", at(scp, "AXILLA"), List.of(CT));
    StoreScu busy = StoreScu.open("BUSY", at(scp, "AXILLA"), List.of(CT));
    var result =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> busy.send(DicomFile.encode(Phantom.ct(1))));
    started.await();
    assertThat(scp.isListening()).isTrue();
    long start = System.nanoTime();
    scp.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(scp.isListening()).isFalse();
    assertThat(result.get().isSuccess()).isTrue();
    assertThat(reason(() -> idle.send(DicomFile.encode(Phantom.ct(2))))).isEqualTo(Reason.ABORTED);
    idle.close();
    busy.close();
    assertThat(reason(() -> EchoScu.echo("X", at(scp, "AXILLA")))).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void a_port_in_use_is_told_at_start() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  StoreScp.start(
                      ScpSettings.of("AXILLA", "127.0.0.1", taken.getLocalPort()),
                      CLASSES,
                      received))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void peers_that_are_not_there_or_say_nothing_are_told_apart() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    AssociationFailedException unreachable =
        failure(() -> EchoScu.echo("US", new RemoteAe("PACS", "127.0.0.1", free)));
    assertThat(unreachable.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(unreachable.getMessage()).contains("PACS@127.0.0.1:" + free).doesNotContain("\n");
    assertThat(reason(() -> EchoScu.echo("US", new RemoteAe("PACS", "no.such.host.invalid", 104))))
        .isEqualTo(Reason.UNREACHABLE);

    ScuSettings hasty =
        ScuSettings.of("US").withTimeouts(Duration.ofMillis(500), Duration.ofMillis(500));
    try (ServerSocket silent = new ServerSocket(0)) {
      RemoteAe peer = new RemoteAe("PACS", "127.0.0.1", silent.getLocalPort());
      assertThat(reason(() -> EchoScu.echo(hasty, peer))).isEqualTo(Reason.TIMEOUT);
    }
    try (ServerSocket rude = new ServerSocket(0)) {
      Thread closer = new Thread(() -> closeFirst(rude));
      closer.start();
      assertThat(
              reason(
                  () ->
                      EchoScu.echo(
                          ScuSettings.of("US"),
                          new RemoteAe("PACS", "127.0.0.1", rude.getLocalPort()))))
          .isEqualTo(Reason.ABORTED);
    }
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_a_timeout() throws IOException {
    StoreScp slow = scp(ScpSettings.of("AXILLA", "127.0.0.1", 0), (from, object) -> pause(3000));
    ScuSettings hasty =
        ScuSettings.of("US").withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(700));
    try (StoreScu scu = StoreScu.open(hasty, at(slow, "AXILLA"), List.of(CT))) {
      assertThat(reason(() -> scu.send(DicomFile.encode(Phantom.ct(1))))).isEqualTo(Reason.TIMEOUT);
    }
  }

  @Test
  void a_peer_that_does_not_read_ends_in_a_timeout() throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    StoreScp stuck =
        scp(
            ScpSettings.of("AXILLA", "127.0.0.1", 0),
            (from, object) -> {
              object.dataset().read();
              awaitQuietly(done);
            });
    ScuSettings hasty =
        ScuSettings.of("US").withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(1));
    byte[] large = DicomFile.encode(Phantom.ct(1, 4000, 4000));
    long start = System.nanoTime();
    StoreScu scu = StoreScu.open(hasty, at(stuck, "AXILLA"), List.of(CT));
    assertThat(reason(() -> scu.send(large))).isEqualTo(Reason.TIMEOUT);
    scu.close();
    done.countDown();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  private void sendOne(StoreScp scp, byte[] file) {
    try (StoreScu scu = StoreScu.open("SENDER", at(scp, "AXILLA"), List.of(CT))) {
      assertThat(scu.send(file).isSuccess()).isTrue();
    }
  }

  private StoreScp scp(ScpSettings settings, ObjectSink sink) throws IOException {
    StoreScp scp = StoreScp.start(settings, CLASSES, sink);
    open.add(scp);
    return scp;
  }

  private static RemoteAe at(StoreScp scp, String aeTitle) {
    return new RemoteAe(aeTitle, "127.0.0.1", scp.port());
  }

  private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return failure(call).reason();
  }

  private static AssociationFailedException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(AssociationFailedException.class, call);
  }

  private static int dicomThreads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("dicom-"))
            .count();
  }

  private static void closeFirst(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
    } catch (IOException e) {
      // The test ends.
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
