// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.contracts.Stage;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code axilla up}: all services in one JVM, until stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Runs all services in one JVM, with a broker and a database of their own unless others are named.",
    footer = {"", "Example: axilla up --pacs PACS@10.0.0.5:104 --model demo"})
final class UpCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Mixin private PipelineOptions options;

  @Spec private CommandSpec spec;

  UpCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    Map<String, String> settings = PipelineSettings.of(options, EnumSet.allOf(Stage.class), 8080);
    PipelineSettings.requireModel(settings);
    int dicomPort = Integer.parseInt(settings.get("axilla.listener.port"));
    PipelineSettings.requireFree("DICOM", "0.0.0.0", dicomPort, "--dicom-port");
    PipelineSettings.requireFree(
        "HTTP", "127.0.0.1", Integer.parseInt(settings.get("quarkus.http.port")), "--http-port");
    return launcher.launch(
        settings,
        pipeline -> {
          spec.commandLine()
              .getOut()
              .println(
                  "axilla ready: dicom "
                      + settings.get("axilla.listener.ae-title")
                      + "@127.0.0.1:"
                      + dicomPort
                      + " http "
                      + pipeline.url());
          spec.commandLine().getOut().flush();
          pipeline.awaitStop();
          return 0;
        });
  }
}
