// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import io.axilla.extractor.extract.BatchReport.FailedCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Measures the cases of a table, several at a time, and writes their rows in the order of the
 * table, each as soon as it and those before it are done. A few cases are in memory, however long
 * the table is; one that fails has its row with the reason.
 */
public final class Batch {
  /** Cases that may wait for an earlier one to be written; only their rows are in memory. */
  private static final int AHEAD_PER_JOB = 4;

  private final CaseTable table;
  private final Extraction extraction;
  private final int jobs;
  private final @Nullable PictureFolder pictures;

  /**
   * @param jobs cases at a time; with one, all processors work on it
   * @param pictures where pictures of the cases go; null for none
   */
  public Batch(CaseTable table, Extraction extraction, int jobs, @Nullable PictureFolder pictures) {
    this.table = table;
    this.extraction = extraction;
    this.jobs = jobs;
    this.pictures = pictures;
  }

  private record Pending(CaseRow row, Future<Outcome> outcome) {}

  /**
   * @param output CSV; appended to row by row
   * @param isResumed whether rows of earlier runs in it are taken over, where the input is the same
   * @throws CaseException if the output is a file of another kind
   */
  public BatchReport run(Path output, boolean isResumed, BatchProgress progress)
      throws IOException {
    KeptRows kept = isResumed ? KeptRows.gather(output) : KeptRows.none(output);
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    Deque<Pending> window = new ArrayDeque<>();
    List<FailedCase> failures = new ArrayList<>();
    int finished = 0;
    int taken = 0;
    try (CaseTable.Rows rows = table.rows();
        BatchFile file = new BatchFile(output, table.columns())) {
      CaseRow next = rows.next();
      while (next != null || !window.isEmpty()) {
        while (next != null && window.size() < jobs * AHEAD_PER_JOB) {
          window.add(submit(pool, next, kept));
          next = rows.next();
        }
        Pending first = window.removeFirst();
        Outcome outcome = await(first.outcome());
        file.write(
            first.row(),
            outcome,
            outcome.isKept() ? kept.row(outcome.digest()) : outcome.columns());
        if (outcome.error() != null) {
          failures.add(new FailedCase(first.row().label(), outcome.error()));
        }
        taken += outcome.isKept() ? 1 : 0;
        finished++;
        progress.finished(finished, table.caseCount(), failures.size(), taken);
      }
    } finally {
      pool.shutdownNow();
    }
    kept.discard();
    return new BatchReport(finished, taken, failures);
  }

  private Pending submit(ExecutorService pool, CaseRow row, KeptRows kept) {
    Path picture = pictures == null ? null : pictures.fileOf(row);
    return new Pending(row, pool.submit(() -> outcome(row, picture, kept)));
  }

  private Outcome outcome(CaseRow row, @Nullable Path picture, KeptRows kept) {
    try {
      CaseInput input = row.input();
      if (input == null) {
        return Outcome.failed(String.valueOf(row.problem()));
      }
      String digest = InputDigest.of(input, extraction.plan());
      if (kept.has(digest) && (picture == null || Files.exists(picture))) {
        return Outcome.kept(digest);
      }
      LoadedCase loaded = extraction.read(input);
      int threads = jobs > 1 ? 1 : Runtime.getRuntime().availableProcessors();
      MeasuredCase measured = extraction.measure(loaded, threads);
      if (picture != null) {
        PictureFolder.draw(picture, row.label(), loaded, extraction.plan());
      }
      List<Column> columns = new ArrayList<>();
      columns.add(new Column(BatchFile.NOTES, String.join("; ", loaded.notes())));
      columns.addAll(measured.columns());
      return Outcome.measured(digest, columns);
    } catch (UnclearCaseException e) {
      return Outcome.failed(e.getMessage() + ": " + String.join("; ", e.choices()));
    } catch (CaseException e) {
      return Outcome.failed(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      return Outcome.failed("there is no " + e.getFile() + ": check the path");
    } catch (IOException e) {
      return Outcome.failed("cannot read or write: " + e.getMessage() + "; check the file");
    } catch (UncheckedIOException e) {
      return Outcome.failed("cannot read: " + e.getCause().getMessage() + "; check the file");
    } catch (RuntimeException e) {
      return Outcome.failed("unforeseen: " + e + "; report this with the image and settings");
    }
  }

  private static Outcome await(Future<Outcome> outcome) {
    try {
      return outcome.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaseException("the batch was interrupted: go on with --resume", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
