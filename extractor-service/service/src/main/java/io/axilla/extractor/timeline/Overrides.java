// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.timeline;

import io.axilla.contracts.AppliedOverride;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.Side;
import io.axilla.contracts.TimePoint;
import io.axilla.extractor.pairing.MaskKey;
import io.axilla.extractor.pairing.OperatorOverride;
import io.axilla.extractor.pairing.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From people's instructions to what pairing knows as overrides. */
final class Overrides {
  private Overrides() {}

  /** Whether an instruction has what it takes to be an override, exclusion or hold. */
  static boolean isSound(OperatorInstructed told) {
    return switch (told.instruction()) {
      case OVERRIDE -> told.side() != null && told.role() != null && told.study() != null;
      case EXCLUDE -> told.study() != null || told.series() != null || told.mask() != null;
      case HOLD -> told.side() != null;
      default -> false;
    };
  }

  static OperatorOverride asOverride(OverrideTable.Row row) {
    OperatorInstructed told = row.instruction();
    if (told.instruction() == Instruction.HOLD) {
      return new OperatorOverride.Hold(row.n(), Objects.requireNonNull(told.side()), told.reason());
    }
    if (told.instruction() == Instruction.EXCLUDE) {
      if (told.mask() != null) {
        return new OperatorOverride.ExcludeMask(row.n(), key(told.mask()));
      }
      return told.series() != null
          ? new OperatorOverride.ExcludeSeries(row.n(), told.series())
          : new OperatorOverride.ExcludeStudy(row.n(), Objects.requireNonNull(told.study()));
    }
    MaskRef mask = told.mask();
    return new OperatorOverride.UseForRole(
        row.n(),
        Objects.requireNonNull(told.side()),
        told.role() == TimePoint.PRE ? Role.PRE : Role.POST,
        Objects.requireNonNull(told.study()),
        told.series(),
        mask == null ? null : key(mask));
  }

  /** Those that a report on this side has to name. */
  static List<AppliedOverride> appliedTo(@Nullable Side side, List<OverrideTable.Row> inForce) {
    return inForce.stream()
        .map(OverrideTable.Row::instruction)
        .filter(told -> told.instruction() == Instruction.EXCLUDE || told.side() == side)
        .map(
            told ->
                new AppliedOverride(told.instruction(), told.operator(), told.reason(), told.at()))
        .toList();
  }

  private static MaskKey key(MaskRef mask) {
    return new MaskKey(mask.object(), mask.segment());
  }
}
