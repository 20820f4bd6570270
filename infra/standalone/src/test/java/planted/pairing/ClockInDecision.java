// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.pairing;

import java.time.LocalDate;

/** A decision that depends on the day it is asked. */
final class ClockInDecision {
  LocalDate today() {
    return LocalDate.now(java.time.ZoneOffset.UTC);
  }
}
