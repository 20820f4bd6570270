// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.phantom;

import io.axilla.extractor.extract.Column;
import io.axilla.extractor.imaging.series.SeriesFacts;
import io.axilla.model.cohort.Folds;
import io.axilla.simulator.PhantomPatient;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a cohort folder that {@code axilla statistics} and {@code axilla train} read: findings,
 * features of all patients, of some of them drawn a second time, and how the scans were made. The
 * same for the same settings, whatever the number of threads.
 *
 * @param patients how many
 * @param readAgain of how many the axilla is drawn by a second reader, and again by the first
 * @param seed seed of the first patient; the next ones follow
 */
public record PhantomCohort(int patients, int readAgain, long seed) {
  private static final double TRAIN = 0.7;
  private static final int FOLDS = 10;
  private static final int SUBTYPE_FOLDS = 5;
  private static final int RESAMPLES = 200;
  private static final int PERMUTATIONS = 10;
  private static final String CLINICAL_HEADER =
      "patient_id,split,fold,fold_subtype,pcr,age,height_cm,weight_kg,cT,cN,subtype,er_pct,pr_pct,"
          + "ki67_pct,her2_status,her2_positive,treatment";
  private static final String ACQUISITION_HEADER =
      "patient_id,time_point,contrast,slice_spacing_mm,tube_voltage_kv,kernel,manufacturer";
  private static final String CONFIG =
      """
      {
       "dataset": "phantoms",
       "icc_threshold": 0.8,
       "ttest_p_threshold": 0.05,
       "correlation_threshold": 0.35,
       "n_folds": 10,
       "n_folds_subtype": 5,
       "alpha": 1.0,
       "n_lambda": 100,
       "confidence": 0.95,
       "hl_groups": 10,
       "dca_from": 0.01,
       "dca_to": 0.99,
       "dca_by": 0.01,
       "lowess_f": 0.6666666666666666
      }
      """;

  public PhantomCohort {
    if (patients < 20 || readAgain < 0 || readAgain > patients) {
      throw new IllegalArgumentException(
          "a cohort needs 20 patients or more, of whom at most all are read again");
    }
  }

  /**
   * Makes, measures and writes it.
   *
   * @param progress hears the number of patients that are done
   */
  public void write(Path folder, int threads, IntConsumer progress)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("config.json"), CONFIG);
    boolean[] train = writeFindings(folder.resolve("clinical.csv"));
    int trained = 0;
    for (boolean one : train) {
      trained += one ? 1 : 0;
    }
    Random random = new Random(seed + 3);
    writeIndices(folder.resolve("bootstrap_indices.csv.gz"), RESAMPLES, trained, random, true);
    writeIndices(
        folder.resolve("permutation_indices.csv.gz"), PERMUTATIONS, trained, random, false);
    writeScans(folder, threads, progress);
  }

  private PhantomPatient patient(int index) {
    return PhantomPatient.of(seed + index);
  }

  private boolean[] writeFindings(Path file) throws IOException {
    Random random = new Random(seed + 1);
    boolean[] train = new boolean[patients];
    List<Integer> order = shuffled(patients, random);
    for (int k = 0; k < Math.round(TRAIN * patients); k++) {
      train[order.get(k)] = true;
    }
    int[] fold = folds(train, FOLDS, random);
    int[] subtypeFold = folds(train, SUBTYPE_FOLDS, random);
    StringBuilder text = new StringBuilder(CLINICAL_HEADER).append('\n');
    for (int i = 0; i < patients; i++) {
      PhantomPatient one = patient(i);
      text.append(
              String.join(
                  ",",
                  one.patientId(),
                  train[i] ? "train" : "test",
                  train[i] ? String.valueOf(fold[i]) : "",
                  train[i] ? String.valueOf(subtypeFold[i]) : "",
                  one.isResponder() ? "1" : "0",
                  String.valueOf(one.age()),
                  String.valueOf(150 + random.nextInt(26)),
                  String.valueOf(48 + random.nextInt(45)),
                  String.valueOf(one.cT()),
                  String.valueOf(one.cN()),
                  one.subtype(),
                  String.valueOf(one.erPercent()),
                  String.valueOf(one.prPercent()),
                  String.valueOf(one.ki67Percent()),
                  one.her2Status(),
                  one.isHer2Positive() ? "1" : "0",
                  one.treatment()))
          .append('\n');
    }
    Files.writeString(file, text);
    return train;
  }

  private static int[] folds(boolean[] train, int count, Random random) {
    int[] fold = new int[train.length];
    List<Integer> order = shuffled(train.length, random);
    order.removeIf(row -> !train[row]);
    Folds.deal(fold, order, count);
    return fold;
  }

  private static List<Integer> shuffled(int count, Random random) {
    return Folds.shuffled(IntStream.range(0, count).toArray(), random);
  }

  private static void writeIndices(
      Path file, int rows, int count, Random random, boolean withReplacement) throws IOException {
    try (BufferedWriter out = gzip(file)) {
      for (int row = 0; row < rows; row++) {
        List<Integer> order = shuffled(count, random);
        for (int i = 0; i < count; i++) {
          int index = withReplacement ? random.nextInt(count) : order.get(i);
          out.write((i == 0 ? "" : ",") + index);
        }
        out.write('\n');
      }
    }
  }

  private void writeScans(Path folder, int threads, IntConsumer progress)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("axilla-phantoms");
    PhantomScans scans = new PhantomScans(scratch);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (BufferedWriter first = gzip(folder.resolve("radiomics.csv.gz"));
        BufferedWriter second = gzip(folder.resolve("radiomics_reader2.csv.gz"));
        BufferedWriter reread = gzip(folder.resolve("radiomics_reread.csv.gz"));
        BufferedWriter acquisition = Files.newBufferedWriter(folder.resolve("acquisition.csv"))) {
      acquisition.write(ACQUISITION_HEADER + "\n");
      List<Future<PhantomScans.Measured>> running = new ArrayList<>();
      for (int i = 0; i < patients; i++) {
        PhantomPatient one = patient(i);
        boolean again = i < readAgain;
        running.add(workers.submit(() -> scans.measure(one, again)));
      }
      List<BufferedWriter> files = List.of(first, second, reread);
      for (int i = 0; i < patients; i++) {
        PhantomScans.Measured measured = running.get(i).get();
        running.set(i, null);
        for (int reading = 0; reading < measured.readings().size(); reading++) {
          writeRow(files.get(reading), i, measured.readings().get(reading));
        }
        writeFacts(acquisition, i, "pre", measured.pre());
        writeFacts(acquisition, i, "post", measured.post());
        progress.accept(i + 1);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a phantom could not be measured", e.getCause());
    } finally {
      workers.shutdownNow();
      Files.deleteIfExists(scratch);
    }
  }

  private void writeRow(BufferedWriter out, int index, List<Column> columns) throws IOException {
    if (index == 0) {
      out.write("patient_id");
      for (Column column : columns) {
        out.write("," + column.name());
      }
      out.write('\n');
    }
    out.write(patient(index).patientId());
    for (Column column : columns) {
      out.write(',');
      out.write(sixDigits(column.text()));
    }
    out.write('\n');
  }

  private void writeFacts(BufferedWriter out, int index, String timePoint, SeriesFacts facts)
      throws IOException {
    out.write(
        String.join(
            ",",
            patient(index).patientId(),
            timePoint,
            facts.contrast() == null ? "" : facts.contrast() ? "yes" : "no",
            text(facts.sliceSpacing()),
            text(facts.kvp()),
            text(facts.kernel()),
            text(facts.manufacturer())));
    out.write('\n');
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Enough for any use, and a tenth of the size. */
  private static String sixDigits(String text) {
    double value = Double.parseDouble(text);
    return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.6e", value)));
  }

  private static BufferedWriter gzip(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }
}
