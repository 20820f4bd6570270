// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.benchmarks;

import io.axilla.radiomics.FeatureExtractor;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.util.Locale;

/**
 * How the cost of 1,595 features grows with the volume of the region and with the number of bins,
 * on one thread: two markdown tables. Each figure is the least of three, after a warm-up.
 */
public final class Scaling {
  private static final Vector3 SPACING = new Vector3(0.9, 0.9, 2);
  private static final double[] VOLUMES = {12.5, 25, 50, 100, 200, 400};
  private static final int[] BINS = {16, 32, 64, 128, 256};

  private Scaling() {}

  public static void main(String[] arguments) {
    ExtractionSettings settings = ExtractionSettings.wang2024();
    Scan middle = Phantom.ofMillilitres(50, SPACING);
    for (int n = 0; n < 6; n++) {
      seconds(middle, settings);
    }
    System.out.println("| ROI, mL | seconds | seconds a 100 mL |\n|---|---|---|");
    for (double volume : VOLUMES) {
      double seconds = least(Phantom.ofMillilitres(volume, SPACING), settings);
      print("| %.1f | %.3f | %.3f |", volume, seconds, seconds / volume * 100);
    }
    System.out.println("\n| bins, 50 mL | seconds | seconds a 100 bins |\n|---|---|---|");
    for (int bins : BINS) {
      double seconds = least(middle, Wang2024.withBins(bins));
      print("| %d | %.3f | %.3f |", bins, seconds, seconds / bins * 100);
    }
  }

  private static double least(Scan scan, ExtractionSettings settings) {
    return Math.min(
        seconds(scan, settings), Math.min(seconds(scan, settings), seconds(scan, settings)));
  }

  private static double seconds(Scan scan, ExtractionSettings settings) {
    long start = System.nanoTime();
    FeatureExtractor.extract(scan.image(), scan.mask(), settings, 1);
    return (System.nanoTime() - start) * 1e-9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
