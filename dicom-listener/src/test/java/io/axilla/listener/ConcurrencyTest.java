// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.StudyReceived;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.storage.FileDigest;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several associations at once. */
class ConcurrencyTest {
  private static final int ASSOCIATIONS = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void eight_associations_send_one_study(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      int slices = 10;
      together(
          association -> {
            for (int slice = 0; slice < slices; slice++) {
              bed.send(TestObjects.slice(1, association % 3, association * slices + slice));
            }
          });
      bed.quiet();

      assertThat(bed.holdings.objects(null)).hasSize(ASSOCIATIONS * slices);
      List<StudyReceived> events = bed.events();
      assertThat(events)
          .extracting(StudyReceived::revision)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, events.size()).boxed().toList());
      StudyReceived last = events.get(events.size() - 1);
      assertThat(last.complete()).isTrue();
      assertThat(last.objects()).isEqualTo(ASSOCIATIONS * slices);
      assertThat(events.size()).isEqualTo(4);
      for (StudyReceived event : events) {
        assertThat(bed.manifest(event).entries()).hasSize(event.objects());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_object_at_once_is_held_once(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      for (int slice = 0; slice < 10; slice++) {
        Dataset same = TestObjects.slice(1, 1, slice);
        together(association -> bed.send(same.copy()));
      }

      assertThat(bed.holdings.objects(null)).hasSize(10);
      assertThat(bed.holdings.setAside()).isEmpty();
      assertThat(bed.received(Outcome.STORED)).isEqualTo(10);
      assertThat(bed.received(Outcome.SAME)).isEqualTo(10 * (ASSOCIATIONS - 1));
      assertThat(bed.revisions()).containsExactly("1 open");
    }
  }

  @ParameterizedTest
  @EnumSource
  void different_objects_under_one_uid_at_once_are_one_and_conflicts(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      Dataset slice = TestObjects.slice(1, 1, 1);
      together(
          association -> {
            byte[] pixels = new byte[512];
            pixels[0] = (byte) association;
            bed.send(slice.copy().setBytes(Tag.PixelData, pixels));
          });

      HeldObject held = bed.held(slice).orElseThrow();
      assertThat(held.conflict()).isTrue();
      assertThat(FileDigest.of(bed.files.of(held))).isEqualTo(held.instance().file());
      assertThat(bed.holdings.setAside()).hasSize(ASSOCIATIONS - 1);
    }
  }

  private interface Sending {
    void send(int association) throws Exception;
  }

  private static void together(Sending sending) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(ASSOCIATIONS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < ASSOCIATIONS; i++) {
        int association = i;
        tasks.add(
            () -> {
              sending.send(association);
              return null;
            });
      }
      for (Future<Void> done : executor.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
