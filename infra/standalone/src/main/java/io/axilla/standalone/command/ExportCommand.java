// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla export}: the kept objects of a study as files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the kept objects of a study as SOPINSTANCEUID.dcm, pixel data as they came.",
    footer = {"", "Example: axilla export 1.2.3 --out study"})
final class ExportCommand implements Runnable {
  @Mixin private PipelineAddress pipeline;

  @Parameters(paramLabel = "STUDY-UID", description = "Study Instance UID.")
  private String study;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files; made when absent.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    HttpApi api = pipeline.api();
    JsonNode objects = api.get(ObjectsCommand.path(study));
    if (objects.isEmpty()) {
      throw new Failure("no object of study " + study + " is kept: `axilla objects` lists what is");
    }
    try {
      Files.createDirectories(out);
      for (JsonNode object : objects) {
        String uid = object.path("sopInstance").asText();
        Files.write(
            out.resolve(uid + ".dcm"), api.bytes("/api/objects/" + HttpApi.encode(uid) + "/file"));
      }
    } catch (IOException e) {
      throw new Failure(
          "cannot write to " + out + ": check that the folder can be written and has space", e);
    }
    spec.commandLine().getErr().println(objects.size() + " objects written to " + out);
  }
}
