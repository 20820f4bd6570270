// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With every logger at its finest, nothing of a patient comes through. */
class QuietLogTest {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          StringBuilder line =
              new StringBuilder(logged.getLoggerName() + " " + logged.getMessage());
          if (logged.getParameters() != null) {
            line.append(Arrays.toString(logged.getParameters()));
          }
          for (Throwable t = logged.getThrown(); t != null; t = t.getCause()) {
            line.append(t);
          }
          lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final Logger root = Logger.getLogger("");
  private Level before = Level.INFO;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void stop() {
    root.removeHandler(handler);
    root.setLevel(before);
  }

  @Test
  void no_patient_reaches_the_log() throws IOException {
    Received received = new Received();
    byte[] file = DicomFile.encode(Phantom.ct(1));
    QueryResponder responder = keys -> List.of(keys.copy().set(Tag.PatientName, Phantom.NAME));
    try (StoreScp scp =
        StoreScp.start(
            ScpSettings.of("AXILLA", "127.0.0.1", 0),
            Set.of(SopClass.CT_IMAGE_STORAGE),
            received,
            responder)) {
      RemoteAe peer = new RemoteAe("AXILLA", "127.0.0.1", scp.port());
      try (StoreScu scu =
          StoreScu.open(
              "US",
              peer,
              List.of(
                  StoreScu.Offer.of(
                      SopClass.CT_IMAGE_STORAGE, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))) {
        scu.send(file);
        scu.send(Arrays.copyOf(file, file.length - 3));
      }
      FindScu.find(
          "US",
          peer,
          "STUDY",
          Dataset.empty()
              .set(Tag.PatientName, Phantom.NAME)
              .set(Tag.PatientID, Phantom.PATIENT_ID));
    }
    for (int at = 400; at < 900; at += 7) {
      byte[] damaged = file.clone();
      damaged[at] = (byte) 0xFF;
      Throwable e = catchThrowable(() -> DicomFile.decode(damaged));
      assertThat(e == null || e instanceof MalformedDicomException).isTrue();
    }
    assertThat(received.all).hasSize(1);
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .noneMatch(
            l ->
                l.contains("Quitzowska")
                    || l.contains("Philomena")
                    || l.contains("7741")
                    || l.contains("19610203"));
    // What the library itself has to say is without arguments.
    assertThat(lines)
        .filteredOn(l -> l.startsWith("io.axilla.dicom.library"))
        .allMatch(l -> !l.matches(".*\\[[^{]*\\d.*"));
    assertThat(lines).noneMatch(l -> l.contains("org.aoju"));
  }
}
