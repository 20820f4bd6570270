// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.resample.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Runs the parts of an extraction; what comes out does not depend on how many run at a time. */
final class Tasks {
  private static final int PARTS_A_THREAD = 4;

  private Tasks() {}

  /** Where parts run, and how loops do. */
  record Workers(Executor executor, Loop loop) {}

  /** Hands workers to the work and waits for its result. */
  static <T> T run(int threads, Function<Workers, CompletableFuture<T>> work) {
    if (threads == 1) {
      return await(work.apply(new Workers(Runnable::run, Loop.IN_TURN)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return await(work.apply(new Workers(pool, Loop.on(pool, threads * PARTS_A_THREAD))));
    } finally {
      pool.shutdownNow();
    }
  }

  /** All results in the order of the parts. */
  static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(
            done -> {
              List<T> results = new ArrayList<>(parts.size());
              parts.forEach(part -> results.add(part.join()));
              return results;
            });
  }

  private static <T> T await(CompletableFuture<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExtractionException(
          ExtractionException.Code.INTERRUPTED, "the extraction was interrupted", "start it again");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
