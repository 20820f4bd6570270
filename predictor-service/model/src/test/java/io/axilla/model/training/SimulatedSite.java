// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A site's folder of simulated patients whose true probability of pCR is known: a few features and
 * the study's clinical terms carry it, the other features are noise, some of it correlated with
 * them.
 */
final class SimulatedSite {
  private static final double[] SIGNAL = {0.6, -0.5, 0.4, 0.4, -0.3};

  private final Random random;
  private final int features;
  private final StringBuilder clinical =
      new StringBuilder(
          "patient_id,pcr,age,height_cm,weight_kg,cT,cN,subtype,er_pct,pr_pct,ki67_pct,her2_status,"
              + "treatment,site,surgery_date\n");
  private final StringBuilder table = new StringBuilder();

  /** True probability by patient. */
  final Map<String, Double> truth = new TreeMap<>();

  SimulatedSite(int patients, int features, long seed) {
    this.random = new Random(seed);
    this.features = features;
    table.append("patient_id,time_point,reader");
    for (int j = 0; j < features; j++) {
      table.append(",original_glcm_F").append(j);
    }
    table.append('\n');
    for (int i = 0; i < patients; i++) {
      patient(String.format(Locale.ROOT, "Q%05d", i));
    }
  }

  private void patient(String name) {
    double[][] values = new double[2][features];
    for (double[] scan : values) {
      double common = random.nextGaussian();
      for (int j = 0; j < features; j++) {
        scan[j] = 0.5 * common + Math.sqrt(0.75) * random.nextGaussian();
      }
    }
    int cN = 1 + random.nextInt(3);
    int er = random.nextInt(5) < 2 ? 0 : random.nextInt(101);
    int ki67 = 5 + random.nextInt(90);
    String her2 = List.of("0", "1+", "2+/FISH-", "2+/FISH+", "3+").get(random.nextInt(5));
    boolean positive = her2.equals("3+") || her2.equals("2+/FISH+");
    double logit = 0.2 - 0.3 * (cN - 1) - 0.01 * er + 0.008 * (ki67 - 50) + (positive ? 1 : -0.3);
    for (int k = 0; k < SIGNAL.length; k++) {
      logit += SIGNAL[k] * values[k % 2][k];
    }
    double probability = 1 / (1 + Math.exp(-logit));
    truth.put(name, probability);
    clinical.append(
        String.format(
            Locale.ROOT,
            "%s,%d,%d,%d,%d,%d,%d,%s,%d,%d,%d,%s,%s,%s,20%02d-0%d-15%n",
            name,
            random.nextDouble() < probability ? 1 : 0,
            30 + random.nextInt(40),
            150 + random.nextInt(30),
            50 + random.nextInt(40),
            1 + random.nextInt(4),
            cN,
            positive
                ? er > 0 ? "LUMINAL_HER2POS" : "HER2_ENRICHED"
                : er > 0 ? "LUMINAL_HER2NEG" : "TRIPLE_NEGATIVE",
            er,
            er / 2,
            ki67,
            her2,
            positive ? "DUAL_TARGETED" : "ANTHRACYCLINE_TAXANE",
            random.nextBoolean() ? "north" : "south",
            20 + random.nextInt(4),
            1 + random.nextInt(9)));
    for (int t = 0; t < 2; t++) {
      table.append(name).append(t == 0 ? ",pre,1" : ",post,1");
      for (double value : values[t]) {
        table.append(',').append(value);
      }
      table.append('\n');
    }
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("clinical.csv"), clinical);
    Files.writeString(folder.resolve("features.csv"), table);
  }

  SiteCohort read(Path folder) throws IOException {
    write(folder);
    return SiteCohortReader.read(folder, TrainingSettingsReader.study());
  }

  /** True probabilities in the order of the cohort's rows. */
  List<Double> truths() {
    return new ArrayList<>(truth.values());
  }
}
