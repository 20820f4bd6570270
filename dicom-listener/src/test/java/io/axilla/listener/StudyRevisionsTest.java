// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.StudyReceived;
import io.axilla.storage.Manifest;
import io.axilla.storage.testing.Engine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyRevisionsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void tells_of_the_first_object_of_each_series_and_of_completeness(Engine engine)
      throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.send(TestObjects.slice(1, 1, 2));
      bed.send(TestObjects.slice(1, 2, 1));
      bed.send(TestObjects.slice(1, 1, 3));
      bed.quiet();
      bed.quiet();

      assertThat(bed.revisions()).containsExactly("1 open", "2 open", "3 complete");
      assertThat(bed.events()).extracting(StudyReceived::objects).containsExactly(1, 3, 4);
      StudyReceived last = bed.events().get(2);
      Manifest manifest = bed.manifest(last);
      assertThat(manifest.complete()).isTrue();
      assertThat(manifest.entries())
          .allSatisfy(
              entry ->
                  assertThat(
                          bed.holdings.object(entry.sopInstance()).orElseThrow().instance().file())
                      .isEqualTo(entry.file()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_quiet_period_runs_from_the_last_object(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      for (int slice = 2; slice < 6; slice++) {
        bed.clock.advance(Bed.QUIET.minusMillis(1));
        bed.quietPeriod.check();
        bed.send(TestObjects.slice(1, 1, slice));
      }
      assertThat(bed.revisions()).containsExactly("1 open");

      bed.clock.advance(Bed.QUIET.minusMillis(1));
      bed.quietPeriod.check();
      assertThat(bed.revisions()).containsExactly("1 open");
      bed.clock.advance(Duration.ofMillis(1));
      bed.quietPeriod.check();
      assertThat(bed.revisions()).containsExactly("1 open", "2 complete");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_late_object_opens_the_study_again(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.quiet();
      bed.send(TestObjects.slice(1, 1, 2));
      bed.quiet();

      assertThat(bed.revisions()).containsExactly("1 open", "2 complete", "3 open", "4 complete");
      assertThat(bed.holdings.studies())
          .singleElement()
          .satisfies(
              study -> {
                assertThat(study.revision()).isEqualTo(4);
                assertThat(study.complete()).isTrue();
                assertThat(study.objects()).isEqualTo(2);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_study_uid_of_two_patients_is_two_studies(Engine engine) throws Exception {
    try (Bed bed = new Bed(engine, folder)) {
      bed.send(TestObjects.slice(1, 1, 1));
      bed.send(TestObjects.slice(1, 1, 2).set(io.axilla.dicom.Tag.PatientID, "PID-0815"));

      assertThat(bed.holdings.studies()).hasSize(2).allMatch(study -> study.objects() == 1);
      assertThat(bed.revisions()).containsExactly("1 open", "1 open");
    }
  }
}
