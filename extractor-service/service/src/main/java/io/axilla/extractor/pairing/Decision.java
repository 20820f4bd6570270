// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.StudyInstanceUid;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pairing decides for one side.
 *
 * @param side null without a clinical record or a side in it
 * @param pre what is settled for the scan before, in every state
 * @param post what is settled for the scan after, in every state
 * @param waitingFor sorted by name, as are the other codes; none stands twice
 */
public record Decision(
    @Nullable Side side,
    State state,
    @Nullable Scan pre,
    @Nullable Scan post,
    List<WaitingCode> waitingFor,
    List<RefusalCode> refusedBecause,
    List<WarningCode> warnings) {
  /** REFUSED wins over WAITING: a contradiction needs a person, and waiting will not cure it. */
  public enum State {
    MATCHED,
    WAITING,
    REFUSED;

    static State of(Collection<WaitingCode> waitingFor, Collection<RefusalCode> refusedBecause) {
      if (!refusedBecause.isEmpty()) {
        return REFUSED;
      }
      return waitingFor.isEmpty() ? MATCHED : WAITING;
    }
  }

  /** The scan chosen for a role; its mask is null while none is chosen. */
  public record Scan(StudyInstanceUid study, SeriesInstanceUid series, @Nullable MaskKey mask) {}

  public Decision {
    waitingFor = sorted(waitingFor);
    refusedBecause = sorted(refusedBecause);
    warnings = sorted(warnings);
    if (state != State.of(waitingFor, refusedBecause)) {
      throw new IllegalStateException("the state of a decision is not what its codes say");
    }
    if (state == State.MATCHED && !(side != null && isWhole(pre) && isWhole(post))) {
      throw new IllegalStateException("a match lacks its side, a scan or a mask");
    }
  }

  static Decision of(
      @Nullable Side side,
      @Nullable Scan pre,
      @Nullable Scan post,
      Collection<WaitingCode> waitingFor,
      Collection<RefusalCode> refusedBecause,
      Collection<WarningCode> warnings) {
    return new Decision(
        side,
        State.of(waitingFor, refusedBecause),
        pre,
        post,
        List.copyOf(waitingFor),
        List.copyOf(refusedBecause),
        List.copyOf(warnings));
  }

  private static boolean isWhole(@Nullable Scan scan) {
    return scan != null && scan.mask() != null;
  }

  private static <C extends PairingCode> List<C> sorted(List<C> codes) {
    return codes.stream().distinct().sorted(Comparator.comparing(PairingCode::name)).toList();
  }
}
