// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws a cohort: what nodes fill of a fatty axilla decides its mean and upper HU, response shrinks
 * them, and clinical findings move response in the direction that the literature agrees on (HER2
 * positive, ER low, Ki-67 high and cN low respond more often). Everything else is made up.
 *
 * <p>{@link Random} is used because its sequence is fixed by its specification.
 */
final class SimulatedCohort {
  static final String PRE_MEAN = "pre_original_firstorder_Mean";
  static final String PRE_SPHERICITY = "pre_original_shape_Sphericity";
  static final String POST_MEAN = "post_original_firstorder_Mean";
  static final String POST_90 = "post_original_firstorder_90Percentile";
  static final String POST_VOLUME = "post_original_shape_MeshVolume";
  static final List<String> FEATURES =
      List.of(PRE_MEAN, PRE_SPHERICITY, POST_MEAN, POST_90, POST_VOLUME);

  private static final double FAT_HU = -100;
  private static final double NODE_HU = 65;

  private final Random random;

  private SimulatedCohort(long seed) {
    this.random = new Random(seed);
  }

  static List<SimulatedPatient> draw(int patients, long seed) {
    SimulatedCohort cohort = new SimulatedCohort(seed);
    List<SimulatedPatient> drawn = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      drawn.add(cohort.patient());
    }
    return List.copyOf(drawn);
  }

  private SimulatedPatient patient() {
    String cN = level(List.of("1", "2", "3"), 0.5, 0.3, 0.2);
    String her2 = level(ClinicalVariable.HER2_STATUS.levels(), 0.2, 0.25, 0.2, 0.1, 0.25);
    int er = random.nextDouble() < 0.3 ? 0 : 5 * (1 + random.nextInt(20));
    int ki67 = 5 * (1 + random.nextInt(18));
    double logit =
        0.9
            - (cN.equals("2") ? 0.7 : 0)
            - (cN.equals("3") ? 1.2 : 0)
            - 0.018 * er
            + 0.012 * (ki67 - 30)
            + (her2.equals("3+") || her2.equals("2+/FISH+") ? 1.2 : 0);
    boolean responded = random.nextDouble() < 1 / (1 + StrictMath.exp(-logit));

    double before = 0.05 + 0.95 * random.nextDouble();
    double left = clamp((responded ? 0.45 : 0.8) + 0.25 * random.nextGaussian(), 0.05, 1.15);
    double after = clamp(before * left, 0.02, 1);
    double volumeBefore = 40_000 * StrictMath.exp(0.35 * random.nextGaussian());
    double volumeAfter = volumeBefore * StrictMath.exp(0.1 + 0.25 * random.nextGaussian());
    Map<String, Double> features =
        Map.of(
            PRE_MEAN, mean(before),
            PRE_SPHERICITY, clamp(0.80 + 0.03 * random.nextGaussian(), 0.65, 0.92),
            POST_MEAN, mean(after),
            POST_90, upper(after),
            POST_VOLUME, volumeAfter);
    ClinicalValues clinical =
        new ClinicalValues(
            Map.of(
                ClinicalVariable.CN,
                cN,
                ClinicalVariable.ER_PCT,
                Integer.toString(er),
                ClinicalVariable.HER2_STATUS,
                her2,
                ClinicalVariable.KI67_PCT,
                Integer.toString(ki67)));
    return new SimulatedPatient(features, clinical, responded);
  }

  /** Mean HU of an axilla of which nodes fill this share. */
  private double mean(double share) {
    return FAT_HU + (NODE_HU - FAT_HU) * share + 8 * random.nextGaussian();
  }

  /** 90th percentile: that of fat while nodes fill less than a tenth, that of tissue above. */
  private double upper(double share) {
    return -80 + 170 / (1 + StrictMath.exp(-(share - 0.12) / 0.05)) + 12 * random.nextGaussian();
  }

  private String level(List<String> levels, double... shares) {
    double draw = random.nextDouble();
    for (int i = 0; i < shares.length; i++) {
      draw -= shares[i];
      if (draw < 0) {
        return levels.get(i);
      }
    }
    return levels.get(levels.size() - 1);
  }

  private static double clamp(double value, double lowest, double highest) {
    return Math.max(lowest, Math.min(highest, value));
  }
}
