// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.AssociationFailedException.Reason;
import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OFFIS dcmtk as peer, both ways, and its encoders as a second opinion on our decoders. */
@Timeout(120)
class DcmtkIT {
  private static final Set<String> CLASSES =
      Set.of(SopClass.CT_IMAGE_STORAGE, SopClass.COMPREHENSIVE_3D_SR_STORAGE);

  @TempDir Path folder;

  /** Option of storescu to propose it, tool and options to encode it, transfer syntax. */
  @ParameterizedTest
  @CsvSource({
    "-xe, dcmconv +te, 1.2.840.10008.1.2.1",
    "-xi, dcmconv +ti, 1.2.840.10008.1.2",
    "-xb, dcmconv +tb, 1.2.840.10008.1.2.2",
    "-xd, dcmconv +td, 1.2.840.10008.1.2.1.99",
    "-xs, dcmcjpeg +e1, 1.2.840.10008.1.2.4.70",
    "-xr, dcmcrle, 1.2.840.10008.1.2.5"
  })
  void storescu_sends_in_every_transfer_syntax(String option, String encoder, String transferSyntax)
      throws Exception {
    List<Path> files = new ArrayList<>();
    for (int n = 1; n <= 5; n++) {
      files.add(encoded(n, encoder));
    }
    Received received = new Received();
    try (StoreScp scp =
        StoreScp.start(ScpSettings.of("AXILLA", "127.0.0.1", 0), CLASSES, received)) {
      List<String> command =
          new ArrayList<>(List.of("-aec", "AXILLA", option, "127.0.0.1", "" + scp.port()));
      files.forEach(f -> command.add(f.toString()));
      Tool.Outcome outcome = Tool.dcmtk("storescu").run(folder, command.toArray(String[]::new));
      assertThat(outcome.exit()).as(outcome.output()).isZero();
    }
    assertThat(received.all).hasSize(5);
    for (int n = 1; n <= 5; n++) {
      Received.One one = received.all.get(n - 1);
      assertThat(one.transferSyntaxUid()).isEqualTo(transferSyntax);
      assertThat(PixelDecoder.frame(one.object(), 0)).isEqualTo(PixelDecoder.frame(original(n), 0));
      assertThat(PixelDecoder.decodedSha256(one.object()))
          .isEqualTo(PixelDecoder.decodedSha256(original(n)));
    }
  }

  /** All predictors of JPEG lossless, restart intervals and small frames; several frames. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7"})
  void every_predictor_of_jpeg_lossless_is_decoded(int selection) throws Exception {
    Path file = encoded(3, "dcmcjpeg +el +sv " + selection);
    DicomObject object = DicomFile.read(file);
    assertThat(object.transferSyntaxUid()).isEqualTo(TransferSyntax.JPEG_LOSSLESS);
    assertThat(PixelDecoder.frame(object, 0)).isEqualTo(PixelDecoder.frame(original(3), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "dcmcjpeg +e1",
    "dcmcrle",
    "dcmcjpeg +e1 +fs 1",
    "dcmcrle +fs 1",
    "dcmcjpeg +e1 -ot +fs 1"
  })
  void frames_of_an_encapsulated_object_are_told_apart(String encoder) throws Exception {
    DicomObject enhanced = DicomFile.read(Cases.copied("enhanced-ct-shuffled/enhanced.dcm"));
    Path file = encode(Cases.copied("enhanced-ct-shuffled/enhanced.dcm"), encoder);
    DicomObject object = DicomFile.read(file);
    for (int k = 0; k < 24; k++) {
      assertThat(PixelDecoder.frame(object, k)).isEqualTo(PixelDecoder.frame(enhanced, k));
    }
  }

  @ParameterizedTest
  @CsvSource({
    TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN + ", +xe",
    TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN + ", +xi",
    TransferSyntax.EXPLICIT_VR_BIG_ENDIAN + ", +xb",
    TransferSyntax.DEFLATED + ", +xd",
    TransferSyntax.JPEG_LOSSLESS_SV1 + ", +xs",
    TransferSyntax.RLE_LOSSLESS + ", +xr"
  })
  void storescp_receives_in_every_transfer_syntax(String transferSyntax, String option)
      throws Exception {
    String encoder =
        switch (transferSyntax) {
          case TransferSyntax.JPEG_LOSSLESS_SV1 -> "dcmcjpeg +e1";
          case TransferSyntax.RLE_LOSSLESS -> "dcmcrle";
          case TransferSyntax.DEFLATED -> "dcmconv +td";
          case TransferSyntax.EXPLICIT_VR_BIG_ENDIAN -> "dcmconv +tb";
          case TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN -> "dcmconv +ti";
          default -> "dcmconv +te";
        };
    Path out = Files.createDirectory(folder.resolve("out"));
    int port = freePort();
    // Bit-preserving, so that its answer is not about its own re-encoding.
    try (Tool.Running storescp =
        Tool.dcmtk("storescp")
            .start(
                folder.resolve("storescp.log"),
                "-B",
                option,
                "-aet",
                "DCMTK",
                "-od",
                out.toString(),
                "" + port)) {
      RemoteAe peer = new RemoteAe("DCMTK", "127.0.0.1", port);
      Awaitility.await().ignoreExceptions().untilAsserted(() -> EchoScu.echo("US", peer));
      try (StoreScu scu =
          StoreScu.open(
              "US", peer, List.of(StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, transferSyntax)))) {
        for (int n = 1; n <= 3; n++) {
          assertThat(scu.send(encoded(n, encoder)).isSuccess()).isTrue();
        }
      }
    }
    List<Path> stored = list(out);
    assertThat(stored).hasSize(3);
    for (Path file : stored) {
      DicomObject object = DicomFile.read(file);
      int number = object.dataset().integer(Tag.InstanceNumber).orElseThrow();
      assertThat(object.transferSyntaxUid()).isEqualTo(transferSyntax);
      assertThat(PixelDecoder.frame(object, 0)).isEqualTo(PixelDecoder.frame(original(number), 0));
    }
  }

  @Test
  void echoscu_is_answered_and_a_wrong_title_refused() throws Exception {
    try (StoreScp scp =
        StoreScp.start(ScpSettings.of("AXILLA", "127.0.0.1", 0), CLASSES, new Received())) {
      assertThat(
              Tool.dcmtk("echoscu")
                  .run(folder, "-aec", "AXILLA", "127.0.0.1", "" + scp.port())
                  .exit())
          .isZero();
      Tool.Outcome wrong =
          Tool.dcmtk("echoscu").run(folder, "-v", "-aec", "OTHER", "127.0.0.1", "" + scp.port());
      assertThat(wrong.exit()).isNotZero();
      assertThat(wrong.output()).contains("Called AE Title Not Recognized");
    }
    try (StoreScp scp =
        StoreScp.start(
            ScpSettings.of("AXILLA", "127.0.0.1", 0).withAllowedCallingAeTitles(Set.of("SCANNER")),
            CLASSES,
            new Received())) {
      Tool.Outcome wrong =
          Tool.dcmtk("echoscu")
              .run(
                  folder, "-v", "-aec", "AXILLA", "-aet", "STRANGER", "127.0.0.1", "" + scp.port());
      assertThat(wrong.output()).contains("Calling AE Title Not Recognized");
    }
  }

  @Test
  void storescu_is_told_that_the_disk_is_full() throws Exception {
    ObjectSink full =
        (from, object) -> {
          throw new IOException("No space left on device");
        };
    try (StoreScp scp = StoreScp.start(ScpSettings.of("AXILLA", "127.0.0.1", 0), CLASSES, full)) {
      Tool.Outcome outcome =
          Tool.dcmtk("storescu")
              .run(
                  folder,
                  "-d",
                  "-aec",
                  "AXILLA",
                  "127.0.0.1",
                  "" + scp.port(),
                  encoded(1, "dcmconv +te").toString());
      assertThat(outcome.output()).containsIgnoringCase("0xa700");
    }
  }

  @Test
  void storescp_that_does_not_know_us_says_so() throws Exception {
    int port = freePort();
    try (Tool.Running storescp =
        Tool.dcmtk("storescp")
            .start(folder.resolve("storescp.log"), "--refuse", "-aet", "DCMTK", "" + port)) {
      Awaitility.await()
          .ignoreException(AssertionError.class)
          .untilAsserted(
              () ->
                  Assertions.assertThatThrownBy(
                          () -> EchoScu.echo("US", new RemoteAe("DCMTK", "127.0.0.1", port)))
                      .isInstanceOfSatisfying(
                          AssociationFailedException.class,
                          e -> assertThat(e.reason()).isEqualTo(Reason.REJECTED)));
    }
  }

  @Test
  void findscu_finds() throws Exception {
    QueryResponder responder =
        keys ->
            List.of(
                Dataset.empty()
                    .set(Tag.PatientID, keys.string(Tag.PatientID).orElse(""))
                    .set(Tag.StudyInstanceUID, "2.25.4711"));
    try (StoreScp scp =
        StoreScp.start(
            ScpSettings.of("AXILLA", "127.0.0.1", 0), CLASSES, new Received(), responder)) {
      Tool.Outcome outcome =
          Tool.dcmtk("findscu")
              .run(
                  folder,
                  "-v",
                  "-S",
                  "-aec",
                  "AXILLA",
                  "-k",
                  "QueryRetrieveLevel=STUDY",
                  "-k",
                  "PatientID=A1",
                  "-k",
                  "StudyInstanceUID",
                  "127.0.0.1",
                  "" + scp.port());
      assertThat(outcome.exit()).as(outcome.output()).isZero();
      assertThat(outcome.output()).contains("2.25.4711", "[A1]");
    }
  }

  /** A second parser finds nothing wrong with what we write. */
  @Test
  void dcmdump_reads_what_is_encoded() throws Exception {
    Path file = Files.write(folder.resolve("sr.dcm"), DicomFile.encode(Phantom.report(1)));
    Tool.Outcome outcome = Tool.dcmtk("dcmdump").run(folder, "+U8", file.toString());
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.output())
        .contains("axillär – 腋窝 – ось", "AXILLA_0_1", "LittleEndianExplicit")
        .doesNotContain("W: ", "E: ");
  }

  private Path encoded(int number, String encoder) throws IOException, InterruptedException {
    Path plain = folder.resolve("plain-" + number + ".dcm");
    DicomFile.write(plain, Phantom.ct(number), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return encode(plain, encoder);
  }

  private Path encode(Path plain, String encoder) throws IOException, InterruptedException {
    Path file = folder.resolve("encoded-" + plain.getFileName());
    List<String> words = new ArrayList<>(List.of(encoder.split(" ")));
    Tool tool = Tool.dcmtk(words.remove(0));
    words.add(plain.toString());
    words.add(file.toString());
    Tool.Outcome outcome = tool.run(folder, words.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    return file;
  }

  private static DicomObject original(int number) {
    return new DicomObject(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Phantom.ct(number));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
