// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule 10, second half: the mask of a role whose study is settled. */
final class MaskRule {
  /** The best is the greatest: AXILLA over no region, a stated side over none, the latest. */
  private static final Comparator<PlacedMask> BY_CLAIM =
      Comparator.comparing((PlacedMask placed) -> placed.mask().region() != null)
          .thenComparing(placed -> placed.mask().side() != null)
          .thenComparing(
              placed -> placed.mask().created(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private MaskRule() {}

  /** The mask of the role, or null with the code that says why there is none. */
  static @Nullable PlacedMask choose(RoleQuestion question, Study study, Codes codes) {
    List<PlacedMask> fitting = fitting(question, study, codes);
    UseForRole override = question.override();
    if (fitting.isEmpty() && (override == null || override.mask() == null)) {
      codes.waitFor(question.role().mask);
      if (onlyTheOtherSideFits(question, study)) {
        codes.warn(WarningCode.MASK_OTHER_SIDE_ONLY);
      }
      return null;
    }
    PlacedMask chosen = best(override == null ? fitting : leftBy(override, fitting, codes), codes);
    if (chosen != null) {
      checkStatements(chosen.mask(), question, codes);
    }
    return chosen;
  }

  private static List<PlacedMask> fitting(RoleQuestion question, Study study, Codes codes) {
    List<PlacedMask> fitting = new ArrayList<>();
    for (MaskCandidate mask : MaskPlace.lookedAt(question, question.side())) {
      MaskPlace place = MaskPlace.of(mask, study, question.remaining());
      if (place.series() != null) {
        fitting.add(new PlacedMask(mask, place.series()));
      } else if (place.warning() != null) {
        codes.warn(place.warning());
      }
    }
    return fitting;
  }

  private static boolean onlyTheOtherSideFits(RoleQuestion question, Study study) {
    return MaskPlace.lookedAt(question, question.side().other()).stream()
        .anyMatch(mask -> MaskPlace.fits(mask, study, question.remaining()));
  }

  /** What an override leaves to choose among: its mask alone, and of its series alone. */
  private static List<PlacedMask> leftBy(
      UseForRole override, List<PlacedMask> fitting, Codes codes) {
    List<PlacedMask> left = fitting;
    if (override.mask() != null) {
      left = left.stream().filter(p -> p.mask().mask().equals(override.mask())).toList();
      if (left.isEmpty()) {
        // Nothing is left for the series to take away, so this is all that is waited for.
        codes.waitFor(WaitingCode.OVERRIDE_TARGET);
        return left;
      }
    }
    if (override.series() != null) {
      left = left.stream().filter(p -> p.series().series().equals(override.series())).toList();
      if (left.isEmpty()) {
        codes.waitFor(WaitingCode.MASK_FOR_OVERRIDDEN_SERIES);
      }
    }
    return left;
  }

  private static @Nullable PlacedMask best(List<PlacedMask> masks, Codes codes) {
    List<PlacedMask> best =
        masks.stream()
            .filter(mask -> masks.stream().noneMatch(other -> BY_CLAIM.compare(other, mask) > 0))
            .toList();
    if (best.size() > 1) {
      codes.waitFor(WaitingCode.MASK_AMBIGUOUS);
    }
    return best.size() == 1 ? best.get(0) : null;
  }

  /** What the chosen mask says of itself, against where it lies. A refused one is still shown. */
  private static void checkStatements(MaskCandidate mask, RoleQuestion question, Codes codes) {
    if (mask.geometricSide() == GeometricSide.UNCLEAR) {
      codes.warn(WarningCode.MASK_SIDE_UNVERIFIED);
    } else if (mask.geometricSide().side() != question.side()) {
      codes.refuse(RefusalCode.MASK_SIDE_CONTRADICTS_GEOMETRY);
    }
    if (mask.side() == null) {
      codes.warn(WarningCode.MASK_SIDE_FROM_GEOMETRY);
    }
    if (mask.region() == null) {
      codes.warn(WarningCode.MASK_REGION_ASSUMED);
    }
  }
}
