// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** How a loop runs whose turns write apart from each other: the result is the same either way. */
@FunctionalInterface
public interface Loop {
  /** One turn after the other. */
  Loop IN_TURN = (count, body) -> body.run(0, count);

  /** Runs the turns from 0 to {@code count - 1}. */
  void run(int count, Turns body);

  /** Some turns of a loop. */
  @FunctionalInterface
  interface Turns {
    /** Runs the turns from {@code from} to {@code to - 1}. */
    void run(int from, int to);
  }

  /** In so many parts on an executor, of which the calling thread may not be one. */
  static Loop on(Executor executor, int parts) {
    return (count, body) -> {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) count * part / parts);
        int to = (int) ((long) count * (part + 1) / parts);
        running.add(CompletableFuture.runAsync(() -> body.run(from, to), executor));
      }
      try {
        running.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }
}
