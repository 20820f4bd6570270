// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.axilla.dicom.AssociationFailedException.Reason;
import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Associations over TLS (DICOM PS3.15 Annex B), with certificates made for the test. */
@Timeout(120)
class TlsContractTest {
  private static final char[] PASSWORD = "for-this-test".toCharArray();

  @TempDir static Path folder;

  @BeforeAll
  static void makeCertificates() throws Exception {
    makeCertificate("server", "ip:127.0.0.1,dns:localhost");
    makeCertificate("elsewhere", "dns:elsewhere.example");
    makeCertificate("client", "dns:client.example");
    makeCertificate("stranger", "dns:stranger.example");
  }

  @Test
  void both_sides_know_each_other_and_an_object_goes_over() throws Exception {
    Received received = new Received();
    try (StoreScp scp = scp("server", received);
        StoreScu scu =
            StoreScu.open(
                scu("client", "server"),
                at(scp),
                List.of(
                    StoreScu.Offer.of(
                        SopClass.CT_IMAGE_STORAGE, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))) {
      assertThat(scu.send(DicomFile.encode(Phantom.ct(1, 700, 700))).isSuccess()).isTrue();
      assertThat(received.all.get(0).from().remoteAddress()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_client_that_is_not_trusted_is_not_served() throws Exception {
    try (StoreScp scp = scp("server", new Received())) {
      assertThat(reason(scu("stranger", "server"), scp)).isIn(Reason.ABORTED, Reason.UNREACHABLE);
      assertThat(reason(ScuSettings.of("US"), scp)).isIn(Reason.ABORTED, Reason.TIMEOUT);
      EchoScu.echo(scu("client", "server"), at(scp));
    }
  }

  @Test
  void a_server_that_is_not_trusted_or_has_another_name_is_refused() throws Exception {
    try (StoreScp scp = scp("server", new Received())) {
      assertThat(reason(scu("client", "stranger"), scp)).isEqualTo(Reason.UNREACHABLE);
    }
    try (StoreScp scp = scp("elsewhere", new Received())) {
      assertThat(reason(scu("client", "elsewhere"), scp)).isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void a_peer_that_stalls_the_handshake_holds_nobody_up() throws Exception {
    try (StoreScp scp = scp("server", new Received());
        Socket stalling = new Socket(InetAddress.getLoopbackAddress(), scp.port())) {
      stalling.getOutputStream().write(0x16);
      long start = System.nanoTime();
      EchoScu.echo(scu("client", "server"), at(scp));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      stalling.setSoTimeout(10_000);
      assertThat(readToEnd(stalling)).isTrue();
    }
  }

  private static StoreScp scp(String own, ObjectSink sink)
      throws IOException, GeneralSecurityException {
    ScpSettings settings =
        ScpSettings.of("AXILLA", "127.0.0.1", 0)
            .withTls(TlsSettings.mutual(context(own, "client")))
            .withRequestTimeout(Duration.ofSeconds(3));
    return StoreScp.start(settings, Set.of(SopClass.CT_IMAGE_STORAGE), sink);
  }

  private static ScuSettings scu(String own, String trusted)
      throws IOException, GeneralSecurityException {
    return ScuSettings.of("US").withTls(TlsSettings.mutual(context(own, trusted)));
  }

  private static RemoteAe at(StoreScp scp) {
    return new RemoteAe("AXILLA", "127.0.0.1", scp.port());
  }

  private static Reason reason(ScuSettings settings, StoreScp scp) {
    return catchThrowableOfType(
            AssociationFailedException.class, () -> EchoScu.echo(settings, at(scp)))
        .reason();
  }

  private static boolean readToEnd(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes().length < 1000;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static SSLContext context(String own, String trusted)
      throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(own), PASSWORD);
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(trusted, store(trusted).getCertificate(trusted));
    TrustManagerFactory trusting =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusting.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusting.getTrustManagers(), null);
    return context;
  }

  private static KeyStore store(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static void makeCertificate(String name, String alternativeNames)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-validity", "2"));
    command.addAll(List.of("-dname", "CN=" + name, "-ext", "SAN=" + alternativeNames));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", folder.resolve(name + ".p12").toString()));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    Tool.Outcome outcome = Tool.ofTheJdk("keytool").run(folder, command.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.output()).isZero();
  }
}
