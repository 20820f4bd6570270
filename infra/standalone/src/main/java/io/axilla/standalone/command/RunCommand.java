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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla run}: one service as a process of its own. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Runs one service as a process of its own, against --kafka and --db, which the others share, and a shared --data folder.",
    footer = {
      "",
      "Example: axilla run listener --kafka kafka:9092 --db jdbc:postgresql://db/axilla --data /srv/axilla"
    })
final class RunCommand implements Callable<Integer> {
  private static final Map<Stage, Integer> HTTP_PORT =
      Map.of(
          Stage.REPORTER, 8080, Stage.LISTENER, 8081, Stage.EXTRACTOR, 8082, Stage.PREDICTOR, 8083);

  private final Launcher launcher;

  @Parameters(paramLabel = "SERVICE", description = "${COMPLETION-CANDIDATES}")
  private Stage service;

  @Mixin private PipelineOptions options;

  @Spec private CommandSpec spec;

  RunCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    if (options.kafka == null || options.db == null) {
      throw new ParameterException(
          spec.commandLine(),
          "a service on its own needs --kafka and --db: the other services meet it there");
    }
    Map<String, String> settings =
        PipelineSettings.of(options, EnumSet.of(service), HTTP_PORT.get(service));
    PipelineSettings.requireModel(settings);
    if (service == Stage.LISTENER) {
      PipelineSettings.requireFree(
          "DICOM",
          "0.0.0.0",
          Integer.parseInt(settings.get("axilla.listener.port")),
          "--dicom-port");
    }
    PipelineSettings.requireFree(
        "HTTP", "127.0.0.1", Integer.parseInt(settings.get("quarkus.http.port")), "--http-port");
    return launcher.launch(
        settings,
        pipeline -> {
          spec.commandLine()
              .getOut()
              .println(
                  "axilla "
                      + service.name().toLowerCase(java.util.Locale.ROOT)
                      + " ready: http "
                      + pipeline.url());
          spec.commandLine().getOut().flush();
          pipeline.awaitStop();
          return 0;
        });
  }
}
