// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.pairing.MalformedTimelineException;
import io.axilla.extractor.pairing.PairingFiles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla pair}: the pairing decision for a timeline, or for each of a directory. */
@Command(
    name = "pair",
    mixinStandardHelpOptions = true,
    description = {
      "Decides what is a patient's scan before and after chemotherapy, or says what is missing or contradicts.",
      "Exit code 0 whatever it decides; 1 when a timeline is malformed."
    },
    footer = {
      "",
      "Example: axilla pair timeline.json",
      "         axilla pair --batch timelines --out decisions"
    })
final class PairCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1", exclusive = true)
  private What what;

  @Spec private CommandSpec spec;

  static final class What {
    @Parameters(
        paramLabel = "TIMELINE.json",
        description = "One timeline; the decisions go to stdout.")
    Path timeline;

    @ArgGroup(exclusive = false)
    Batch batch;
  }

  static final class Batch {
    @Option(
        names = "--batch",
        paramLabel = "IN-DIR",
        required = true,
        description = "Every .json of this directory.")
    Path in;

    @Option(
        names = "--out",
        paramLabel = "OUT-DIR",
        required = true,
        description = "The answers, under the same names.")
    Path out;
  }

  @Override
  public Integer call() {
    try {
      return what.timeline != null ? one(what.timeline) : batch(what.batch);
    } catch (UncheckedIOException e) {
      throw new Failure("cannot read or write: " + e.getCause().getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  private int one(Path timeline) {
    if (!Files.isRegularFile(timeline)) {
      throw new Failure("there is no file " + timeline + ": name the JSON of a timeline");
    }
    try {
      spec.commandLine().getOut().println(PairingFiles.decideFile(timeline));
      return 0;
    } catch (MalformedTimelineException e) {
      throw new Failure(timeline + ": " + e.getMessage(), e);
    }
  }

  private int batch(Batch batch) {
    if (!Files.isDirectory(batch.in)) {
      throw new Failure("there is no directory " + batch.in + ": name one that holds timelines");
    }
    PairingFiles.BatchResult result = PairingFiles.decideBatch(batch.in, batch.out);
    spec.commandLine().getErr().println(result.decided() + " timelines decided");
    for (PairingFiles.Failure failure : result.failures()) {
      spec.commandLine().getErr().println("axilla: " + failure.file() + ": " + failure.problem());
    }
    return result.failures().isEmpty() ? 0 : 1;
  }
}
