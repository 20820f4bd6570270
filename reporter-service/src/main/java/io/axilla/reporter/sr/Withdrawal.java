// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a result that went out is taken back.
 *
 * @param because codes of the contradiction, or of the decision
 * @param operator who took it back; null when pairing did
 * @param reason what that person wrote
 */
public record Withdrawal(List<Code> because, @Nullable String operator, @Nullable String reason) {
  public Withdrawal {
    if (because.isEmpty()) {
      throw new IllegalArgumentException("a withdrawal says why");
    }
    because = List.copyOf(because);
  }
}
