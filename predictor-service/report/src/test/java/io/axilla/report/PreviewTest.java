// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report;

import io.axilla.model.cohort.*;
import io.axilla.model.statistics.Statistics;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class PreviewTest {
  @Test
  void preview() throws Exception {
    for (String name : System.getProperty("cohorts", "small,full").split(",")) {
      Cohort cohort = CohortReader.read(Path.of("/work/shared/reference/stats/" + name));
      long t = System.nanoTime();
      Statistics s = Statistics.of(cohort, ForkJoinPool.commonPool());
      long u = System.nanoTime();
      Report.write(s, cohort.settings().correlationThreshold(), Path.of("/tmp/preview-" + name));
      System.err.println(
          name + " statistics " + (u - t) / 1e9 + " report " + (System.nanoTime() - u) / 1e9);
    }
  }
}
