// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.StoreRejected;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.storage.testing.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, patient IDs and birth dates reach no log, whatever happens to an object. */
class PatientDataInLogsTest {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler capture =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          StringWriter text = new StringWriter();
          text.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
          if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text));
          }
          lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    capture.setLevel(Level.INFO);
    root.addHandler(capture);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(capture);
  }

  @Test
  void never() throws Exception {
    try (Bed bed = new Bed(Engine.H2, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      bed.send(slice);
      bed.send(slice.copy().setBytes(Tag.PixelData, new byte[512]));
      bed.send(slice.copy().set(Tag.PatientName, TestObjects.PATIENT_NAME + "^X"), Bed.PACS);
      bed.send(slice.copy().set(Tag.PatientID, TestObjects.PATIENT_ID + "-X"));
      bed.send(TestObjects.slice(1, 1, 2).setEmpty(Tag.PatientID));
      byte[] bytes = TestObjects.datasetBytes(slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      for (int length = 100; length < bytes.length; length += 97) {
        refuse(
            bed,
            TestObjects.incoming(
                slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Arrays.copyOf(bytes, length)));
      }
      refuse(bed, TestObjects.incoming(slice.copy().remove(Tag.StudyInstanceUID)));
      byte[] longName = (TestObjects.PATIENT_NAME + "X".repeat(999)).getBytes(UTF_8);
      bed.send(TestObjects.slice(1, 2, 4).setBytes(Tag.PatientName, longName));
      byte[] longId = (TestObjects.PATIENT_ID + "X".repeat(999)).getBytes(UTF_8);
      refuse(bed, TestObjects.incoming(TestObjects.slice(1, 3, 5).setBytes(Tag.PatientID, longId)));
      assertThat(bed.received(Refusal.FAILED)).isEqualTo(1);
      bed.database.close();
      refuse(bed, TestObjects.incoming(TestObjects.slice(1, 1, 3)));
    }

    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .noneMatch(line -> line.contains("SECRETNAME"))
        .noneMatch(line -> line.contains(TestObjects.PATIENT_ID))
        .noneMatch(line -> line.contains(TestObjects.BIRTH_DATE));
  }

  private static void refuse(Bed bed, IncomingObject object) throws Exception {
    try {
      bed.send(object, Bed.MODALITY);
    } catch (StoreRejected e) {
      assertThat(e.comment()).doesNotContain("SECRETNAME", TestObjects.PATIENT_ID);
    }
  }
}
