// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Measures one scan, {@code IMAGE MASK}, again and again. Each line of standard input is a number
 * of threads; the answer is a line with the seconds that an extraction took, by the clock and of
 * all processors.
 */
public final class WarmExtraction {
  private WarmExtraction() {}

  public static void main(String[] arguments) throws IOException {
    Scan scan = Scan.read(arguments[0], arguments[1]);
    ExtractionSettings settings = ExtractionSettings.wang2024();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      FeatureExtractor.extract(scan.image(), scan.mask(), settings, Integer.parseInt(line));
      double seconds = (System.nanoTime() - start) * 1e-9;
      double ofProcessors = (system.getProcessCpuTime() - cpu) * 1e-9;
      System.out.println(String.format(Locale.ROOT, "%.4f %.4f", seconds, ofProcessors));
    }
  }
}
