// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;

/** What a person decided for a match, said in every document that rests on it. */
public record AppliedOverride(Instruction instruction, String operator, String reason, Instant at) {
  public AppliedOverride {
    Require.present("instruction", instruction);
    Require.text("operator", operator, 128);
    Require.text("reason", reason, 1000);
    Require.time(at);
  }
}
