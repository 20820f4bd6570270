// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An invented patient: clinical record, dates, and how much her nodes shrink.
 *
 * @param seed what everything follows from
 * @param left whether the diseased axilla is the left one
 * @param shrinkage factor on the radius of each node after chemotherapy, 0.25 to 1
 */
public record PhantomPatient(
    long seed,
    String patientId,
    LocalDate birthDate,
    boolean left,
    int cT,
    int cN,
    String subtype,
    int erPercent,
    int prPercent,
    int ki67Percent,
    String her2Status,
    String treatment,
    LocalDate preDate,
    LocalDate nacStart,
    LocalDate nacEnd,
    LocalDate postDate,
    double shrinkage) {

  /**
   * The patient of a seed. HER2-positive and fast-growing disease tends to respond, as in the
   * study; the rest is chance.
   */
  public static PhantomPatient of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 0x5DEECE66DL);
    String her2 = pick(random, List.of("0", "1+", "2+/FISH-", "2+/FISH+", "3+"));
    boolean her2Positive = isPositive(her2);
    int er = random.nextInt(100) < 35 ? 0 : 10 * (1 + random.nextInt(9));
    int pr = er == 0 ? 0 : 10 * random.nextInt(9);
    int ki67 = 5 * (2 + random.nextInt(16));
    int cN = 1 + Math.min(2, random.nextInt(4));
    String subtype =
        her2Positive
            ? (er > 0 ? "LUMINAL_HER2POS" : "HER2_ENRICHED")
            : er > 0 ? "LUMINAL_HER2NEG" : "TRIPLE_NEGATIVE";
    double response =
        (her2Positive ? 1.0 : 0.0)
            - er / 80.0
            + ki67 / 60.0
            - 0.5 * (cN - 1)
            + 0.7 * random.nextGaussian();
    double shrinkage = Math.max(0.25, Math.min(1.0, 0.75 - 0.25 * response));
    LocalDate start = LocalDate.of(2022, 1, 3).plusDays(random.nextInt(300));
    LocalDate end = start.plusDays(120 + random.nextInt(40));
    return new PhantomPatient(
        seed,
        String.format(Locale.ROOT, "SIM-%06d", seed),
        LocalDate.of(1950, 1, 1).plusDays(random.nextInt(14_000)),
        random.nextBoolean(),
        1 + random.nextInt(3),
        cN,
        subtype,
        er,
        pr,
        ki67,
        her2,
        her2Positive ? "DUAL_TARGETED" : "ANTHRACYCLINE_TAXANE",
        start.minusDays(3 + random.nextInt(20)),
        start,
        end,
        end.plusDays(7 + random.nextInt(14)),
        shrinkage);
  }

  /** In whole years, by the calendar years alone. */
  public int age() {
    return nacStart.getYear() - birthDate.getYear();
  }

  public boolean isHer2Positive() {
    return isPositive(her2Status);
  }

  private static boolean isPositive(String her2Status) {
    return her2Status.equals("3+") || her2Status.equals("2+/FISH+");
  }

  /**
   * Whether the axilla is free of tumour in the end: the more the nodes shrank the likelier, and
   * never certain.
   */
  public boolean isResponder() {
    double logit = 9 * (0.60 - shrinkage);
    return new Random(seed * 0x2545F4914F6CDD1DL + 0x632BE5ABL).nextDouble()
        < 1 / (1 + Math.exp(-logit));
  }

  private static String pick(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The clinical record as a file for {@code axilla clinical import}. */
  public String clinicalCsv() {
    return "patient_id,age,cT,cN,subtype,er_pct,pr_pct,ki67_pct,her2_status,treatment,side,nac_start,nac_end\n"
        + String.join(
            ",",
            patientId,
            String.valueOf(age()),
            String.valueOf(cT),
            String.valueOf(cN),
            subtype,
            String.valueOf(erPercent),
            String.valueOf(prPercent),
            String.valueOf(ki67Percent),
            her2Status,
            treatment,
            left ? "LEFT" : "RIGHT",
            nacStart.toString(),
            nacEnd.toString())
        + "\n";
  }
}
