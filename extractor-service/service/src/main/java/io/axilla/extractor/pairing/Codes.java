// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Side;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes of one side, gathered rule by rule; each rule adds its own and all are reported. */
final class Codes {
  private final Set<WaitingCode> waitingFor = EnumSet.noneOf(WaitingCode.class);
  private final Set<RefusalCode> refusedBecause = EnumSet.noneOf(RefusalCode.class);
  private final Set<WarningCode> warnings = EnumSet.noneOf(WarningCode.class);

  void waitFor(WaitingCode code) {
    waitingFor.add(code);
  }

  void refuse(RefusalCode code) {
    refusedBecause.add(code);
  }

  void warn(WarningCode code) {
    warnings.add(code);
  }

  boolean haveRefusal() {
    return !refusedBecause.isEmpty();
  }

  boolean makeMatch() {
    return waitingFor.isEmpty() && refusedBecause.isEmpty();
  }

  Decision decide(@Nullable Side side, Decision.@Nullable Scan pre, Decision.@Nullable Scan post) {
    return Decision.of(side, pre, post, waitingFor, refusedBecause, warnings);
  }
}
