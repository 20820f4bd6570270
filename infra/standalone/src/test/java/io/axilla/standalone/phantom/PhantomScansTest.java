// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.extractor.extract.Column;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.simulator.PhantomPatient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomScansTest {
  @TempDir private Path scratch;

  @Test
  void both_scans_are_measured_and_their_headers_say_how_they_were_made() {
    PhantomScans.Measured measured =
        new PhantomScans(scratch).measure(PhantomPatient.of(100_000), false);

    assertThat(measured.readings()).hasSize(1);
    List<String> names = measured.readings().get(0).stream().map(Column::name).toList();
    assertThat(names).hasSize(3190).doesNotHaveDuplicates();
    assertThat(names.subList(0, 1595)).allMatch(name -> name.startsWith("pre_"));
    for (SeriesFacts facts : List.of(measured.pre(), measured.post())) {
      assertThat(facts.contrast()).isFalse();
      assertThat(facts.sliceSpacing()).isEqualTo(2.5);
      assertThat(facts.kvp()).isEqualTo(120);
      assertThat(facts.kernel()).isEqualTo("B30f");
      assertThat(facts.manufacturer()).isEqualTo("Axilla simulator");
    }
    assertThat(scratch).isEmptyDirectory();
  }
}
