// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.reporter.sr.Fault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla verify-sr}: a Structured Report in words, and what is wrong with it. */
@Command(
    name = "verify-sr",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a Structured Report of Axilla's and prints it in words.",
      "Exit code 1 with the faults when it is not sound."
    },
    footer = {"", "Example: axilla verify-sr report.dcm"})
final class VerifySrCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A DICOM file.")
  private Path file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SrFile report = SrFile.read(file);
    List<Fault> faults = report.faults();
    PrintWriter out = spec.commandLine().getOut();
    if (faults.isEmpty()) {
      out.println(report.report().inWords());
      out.flush();
      return 0;
    }
    faults.forEach(fault -> spec.commandLine().getErr().println(fault));
    throw new Failure(file + " is not a sound report: " + faults.size() + " faults, listed above");
  }
}
