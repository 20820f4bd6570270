// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.contracts.Stage;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code axilla doctor}: what a site must have right. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks what a site must have right: ports, disk, clock, PACS, Kafka, database, model.",
      "One line each, with the mend; exit code 1 on any fault. Takes the options of `axilla up`."
    },
    footer = {"", "Example: axilla doctor --pacs PACS@10.0.0.5:104 --model demo"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private PipelineOptions options;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Launcher launcher;

  DoctorCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    Map<String, String> settings = PipelineSettings.of(options, EnumSet.allOf(Stage.class), 8080);
    List<Finding> findings = new SiteChecks(launcher, SiteFile.of(options.config), settings).all();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(HttpApi.JSON.valueToTree(findings).toPrettyString());
    } else {
      findings.forEach(
          finding -> out.println((finding.sound() ? "ok     " : "FAULT  ") + finding.line()));
    }
    out.flush();
    long faults = findings.stream().filter(finding -> !finding.sound()).count();
    if (faults > 0) {
      throw new Failure(
          faults + (faults == 1 ? " fault" : " faults") + " found: each line above says its mend");
    }
    return 0;
  }

  /** One thing that was looked at. */
  record Finding(String what, boolean sound, String says) {
    String line() {
      return what + ": " + says;
    }
  }
}
