// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.Identity.Sex;
import io.axilla.extractor.pairing.MaskCandidate.Region;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Timelines from a seed, near the edges of the rules. Most are a plain story (a scan before and one
 * after, drawn on the diseased sides) with a few things wrong, so that matches are not rare.
 */
final class RandomTimelines {
  private static final LocalDate NAC_START = LocalDate.parse("2022-01-20");

  private final Random random;
  private final List<Study> studies = new ArrayList<>();
  private final List<MaskCandidate> masks = new ArrayList<>();
  private final List<OperatorOverride> overrides = new ArrayList<>();
  private LocalDate nacEnd = NAC_START;

  private RandomTimelines(Random random) {
    this.random = random;
  }

  static Timeline next(Random random) {
    return new RandomTimelines(random).build();
  }

  private Timeline build() {
    nacEnd = NAC_START.plusDays(oneOf(0, 1, 41, 42, 132, 132, 132, 132, 364));
    LocalDate surgery = chance(0.3) ? nacEnd.plusDays(oneOf(0, 1, 20, 43, 100)) : null;
    if (chance(0.02)) {
      surgery = NAC_START.minusDays(1);
    }
    List<Side> sides =
        chance(0.02)
            ? List.of()
            : oneOf(List.of(Side.LEFT), List.of(Side.RIGHT), List.of(Side.RIGHT, Side.LEFT));
    ClinicalDates clinical =
        new ClinicalDates(
            1,
            sides,
            chance(0.05) ? null : NAC_START,
            chance(0.05) ? null : nacEnd,
            surgery,
            chance(0.02));
    addStudy(NAC_START.minusDays(oneOf(0, 1, 10, 59, 60)));
    addStudy(nacEnd.plusDays(oneOf(0, 1, 10, 42, 43, 90)));
    for (int i = random.nextInt(4); i > 0; i--) {
      addStudy(oneOf(NAC_START, nacEnd).plusDays(oneOf(-61, -60, -1, 0, 1, 20, 42, 43, 90, 91)));
    }
    if (chance(0.05)) {
      studies.remove(random.nextInt(studies.size()));
    }
    for (Study study : studies) {
      for (Series series : study.series()) {
        for (Side side : sides) {
          if (chance(0.75)) {
            addMask(series, side);
          }
        }
        if (chance(0.15)) {
          addMask(series, oneOf(Side.values()));
        }
      }
    }
    if (chance(0.25)) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        addOverride(i + 1L);
      }
    }
    LocalDate asOf = chance(0.05) ? null : nacEnd.plusDays(oneOf(-1, 0, 1, 20, 90, 91, 101));
    return new Timeline(asOf, "pk-1", chance(0.02) ? null : clinical, studies, masks, overrides);
  }

  private void addStudy(LocalDate date) {
    StudyInstanceUid uid = new StudyInstanceUid("2.25." + (studies.size() * 7 + 5));
    List<Series> series = new ArrayList<>();
    for (int i = oneOf(1, 1, 1, 2, 2, 3); i > 0; i--) {
      series.add(series(new SeriesInstanceUid(uid.value() + "." + (i * 6))));
    }
    Identity identity =
        new Identity(
            chance(0.97) ? "n1" : oneOf("n2", null),
            chance(0.97) ? "b1" : oneOf("b2", null),
            chance(0.97) ? Sex.F : oneOf(Sex.M, Sex.O, null));
    studies.add(
        new Study(
            uid,
            date,
            chance(0.2) ? null : LocalTime.of(oneOf(0, 9, 14), 15),
            chance(0.9) ? null : oneOf("PRE", "POST", "CYCLE3"),
            identity,
            chance(0.93),
            series));
  }

  private Series series(SeriesInstanceUid uid) {
    String frame = chance(0.9) ? uid.value() + ".9" : oneOf("2.25.900", "2.25.901", null);
    return new Series(
        uid,
        frame,
        chance(0.97) ? "CT" : "PT",
        chance(0.92),
        null,
        oneOf(200, 300, null),
        oneOf(1.0, 1.2, 1.25, 1.3, 2.2, 2.5, null),
        chance(0.2),
        chance(0.7));
  }

  private void addMask(Series on, Side side) {
    boolean statesSide = chance(0.9);
    masks.add(
        new MaskCandidate(
            new MaskKey(new SopInstanceUid("2.25.7" + masks.size() / 2), 1 + masks.size() % 2),
            MaskKind.SEG,
            chance(0.8) ? on.series() : null,
            chance(0.93) ? on.frameOfReference() : oneOf("2.25.900", null),
            chance(0.85) ? Region.AXILLA : oneOf(Region.NODE, Region.OTHER, null),
            statesSide ? side : null,
            chance(0.93)
                ? GeometricSide.valueOf(side.name())
                : oneOf(GeometricSide.UNCLEAR, GeometricSide.LEFT, GeometricSide.RIGHT),
            chance(0.1)
                ? null
                : LocalDateTime.parse("2022-07-01T10:00").plusHours(random.nextInt(9)),
            oneOf("c1", "c2", null),
            chance(0.04)));
  }

  private void addOverride(long n) {
    Study study = oneOf(studies.toArray(Study[]::new));
    Series series = oneOf(study.series().toArray(Series[]::new));
    MaskKey mask =
        masks.isEmpty()
            ? new MaskKey(new SopInstanceUid("2.25.4444"), 1)
            : oneOf(
                Stream.concat(
                        masks.stream().filter(m -> series.series().equals(m.series())),
                        masks.stream().limit(1))
                    .map(MaskCandidate::mask)
                    .toArray(MaskKey[]::new));
    switch (random.nextInt(8)) {
      case 0 -> overrides.add(new OperatorOverride.ExcludeStudy(n, study.study()));
      case 1 -> overrides.add(new OperatorOverride.ExcludeSeries(n, series.series()));
      case 2 -> overrides.add(new OperatorOverride.ExcludeMask(n, mask));
      case 3 -> overrides.add(new OperatorOverride.Hold(n, oneOf(Side.values()), "why"));
      default ->
          overrides.add(
              new OperatorOverride.UseForRole(
                  n,
                  oneOf(Side.values()),
                  oneOf(Role.values()),
                  chance(0.95) ? study.study() : new StudyInstanceUid("2.25.4444"),
                  chance(0.4) ? series.series() : null,
                  chance(0.4) ? mask : null));
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  private <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
