// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs pieces of work side by side; each writes its own place, so that no order matters. */
record Tasks(Executor executor, Progress progress) {
  void run(int count, IntConsumer piece) {
    AtomicInteger done = new AtomicInteger();
    List<CompletableFuture<Void>> running =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          piece.accept(i);
                          synchronized (done) {
                            progress.at(done.incrementAndGet(), count);
                          }
                        },
                        executor))
            .toList();
    try {
      running.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
