// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.extract.WholeFile;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.statistics.StatisticsJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axilla statistics}: every number of the study's analysis, for any cohort. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = {
      "Computes every statistic of the study on a cohort: baseline, reader agreement, filters, lasso, models,",
      "discrimination, calibration, decision curves, nomogram, correlations, validation, subtypes.",
      "The folder holds config.json, clinical.csv, radiomics.csv.gz, radiomics_reader2.csv.gz,",
      "radiomics_reread.csv.gz, bootstrap_indices.csv.gz and permutation_indices.csv.gz."
    },
    footer = {"", "Example: axilla statistics cohort --out statistics.json.gz"})
final class StatisticsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COHORT-DIR", description = "The folder of the cohort.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the JSON goes; compressed when the name ends in .gz.")
  private Path out;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no directory " + folder + ": name one that holds a cohort");
    }
    Statistics statistics;
    try {
      statistics = Statistics.of(CohortReader.read(folder), ForkJoinPool.commonPool());
    } catch (CohortException e) {
      throw new Failure(e.code() + ": " + folder + ": " + e.getMessage(), e);
    }
    try {
      WholeFile.write(
          out,
          part -> {
            try (OutputStream stream = open(part)) {
              StatisticsJson.write(statistics, stream);
            }
          });
    } catch (IOException e) {
      throw new Failure("cannot write " + out + ": " + e.getMessage(), e);
    }
    return 0;
  }

  private OutputStream open(Path part) throws IOException {
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
    return String.valueOf(out.getFileName()).endsWith(".gz") ? new GZIPOutputStream(file) : file;
  }
}
