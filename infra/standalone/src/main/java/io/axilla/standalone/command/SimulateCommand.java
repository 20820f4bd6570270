// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.standalone.phantom.PhantomCohort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code axilla simulate}: a cohort of phantom patients. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a cohort of phantom patients, measures all features of both scans of each, and writes",
      "a folder that `axilla statistics` and `axilla train` read. No patient stands behind it."
    },
    footer = {"", "Example: axilla simulate --out phantoms --patients 300"})
final class SimulateCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where it goes.")
  private Path out;

  @Option(
      names = "--patients",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many (${DEFAULT-VALUE}).")
  private int patients;

  @Option(
      names = "--read-again",
      paramLabel = "N",
      defaultValue = "40",
      description = "Of how many the axilla is drawn three times (${DEFAULT-VALUE}).")
  private int readAgain;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Seed of the first patient (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Patients at a time. Without: as many as there are processors.")
  private Integer jobs;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PhantomCohort cohort;
    try {
      cohort = new PhantomCohort(patients, readAgain, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, jobs);
    ProgressLine progress = ProgressLine.onStandardError(spec.commandLine().getErr());
    try {
      cohort.write(out, threads, done -> progress.finished(done, patients, 0, 0));
    } catch (IOException e) {
      throw new Failure("cannot write " + out + ": name a folder that can be written", e);
    }
    return 0;
  }
}
