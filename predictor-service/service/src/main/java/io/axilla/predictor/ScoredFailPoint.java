// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.storage.FailPoint;
import java.util.concurrent.atomic.AtomicBoolean;

/** The two sides of the commit of a result, as places where a test may let the process die. */
final class ScoredFailPoint {
  private final AtomicBoolean scored = new AtomicBoolean();

  /** All is written, nothing committed. */
  void scored() {
    FailPoint.pass("predictor.scored");
    scored.set(true);
  }

  /** Some transaction that said something is committed. */
  void committed() {
    if (scored.getAndSet(false)) {
      FailPoint.pass("predictor.committed");
    }
  }
}
