// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.StoreScu;
import io.axilla.messaging.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures objects a second with everything on the disk before the answer: 512 x 512 slices, H2.
 * Not part of the build; the figures go to target/reception-rate.txt: {@code mvn -pl dicom-listener
 * -am test -Dtest=ReceptionRateIT -Dsurefire.failIfNoSpecifiedTests=false -Daxilla.measure=true}
 */
@EnabledIfSystemProperty(
    named = "axilla.measure",
    matches = "true",
    disabledReason = "a measurement, not a test")
class ReceptionRateIT {
  private static final int WARM_UP = 500;
  private static final int OBJECTS = 800;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void objects_a_second(int associations) throws Exception {
    List<byte[]> files = new ArrayList<>();
    for (int slice = 0; slice < WARM_UP + OBJECTS; slice++) {
      Dataset dataset = TestObjects.slice(1, 1, slice, 512);
      files.add(DicomFile.encode(dataset));
    }
    Platform platform = ListenerProcess.platform(folder, "127.0.0.1:1");
    try (DicomListener listener =
        DicomListener.start(ListenerProcess.settings(Duration.ofMinutes(5)), platform)) {
      send(listener.port(), files.subList(0, WARM_UP), associations);
      long start = System.nanoTime();
      send(listener.port(), files.subList(WARM_UP, files.size()), associations);
      double seconds = (System.nanoTime() - start) / 1e9;

      Files.writeString(
          Path.of("target", "reception-rate.txt"),
          "%d associations: %.0f objects/s%n".formatted(associations, OBJECTS / seconds),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      assertThat(listener.holdings().objects(null)).hasSize(WARM_UP + OBJECTS);
    } finally {
      platform.directory().close();
    }
  }

  private static void send(int port, List<byte[]> files, int associations) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(associations);
    try {
      List<Callable<Void>> tasks =
          IntStream.range(0, associations)
              .mapToObj(association -> sending(port, files, association, associations))
              .toList();
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static Callable<Void> sending(
      int port, List<byte[]> files, int association, int associations) {
    return () -> {
      try (StoreScu scu = Sender.open(port, Bed.MODALITY)) {
        for (int i = association; i < files.size(); i += associations) {
          assertThat(scu.send(files.get(i)).isSuccess()).isTrue();
        }
      }
      return null;
    };
  }
}
