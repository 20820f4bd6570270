// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site may set in the rules.
 *
 * @param preWindow days before the first dose in which a scan may be the one before; 60
 * @param postWindow days after the last dose in which a scan may be the one after, while surgery is
 *     unknown; 90
 * @param timePoints ClinicalTrialTimePointID, exactly as written, to role; PRE and POST
 */
public record PairingRules(int preWindow, int postWindow, Map<String, Role> timePoints) {
  /** The rules of a site that sets nothing. */
  public static final PairingRules DEFAULT =
      new PairingRules(60, 90, Map.of("PRE", Role.PRE, "POST", Role.POST));

  public PairingRules {
    if (preWindow < 0 || postWindow < 0) {
      throw new IllegalArgumentException("a window of pairing is negative; give days, 0 or more");
    }
    timePoints = Map.copyOf(timePoints);
  }

  /** The role that a time point maps to; empty when it is absent or means nothing here. */
  Optional<Role> roleOf(@Nullable String timePointId) {
    return timePointId == null
        ? Optional.empty()
        : Optional.ofNullable(timePoints.get(timePointId));
  }
}
