// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code axilla objects}: what the listener keeps. */
@Command(
    name = "objects",
    mixinStandardHelpOptions = true,
    description = "Lists the DICOM objects that a running pipeline keeps.",
    footer = {"", "Example: axilla objects --study 1.2.3 --json"})
final class ObjectsCommand implements Runnable {
  @Mixin private PipelineAddress pipeline;

  @Option(names = "--study", paramLabel = "UID", description = "Only those of this study.")
  private String study;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode objects = pipeline.api().get(path(study));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(objects.toPrettyString());
      return;
    }
    Table table = new Table("STUDY", "SERIES", "SOP INSTANCE", "SOP CLASS", "RECEIVED", "CONFLICT");
    for (JsonNode object : objects) {
      table.row(
          object.path("study").asText(),
          object.path("series").asText(),
          object.path("sopInstance").asText(),
          object.path("sopClass").asText(),
          object.path("received").asText(),
          object.path("conflict").asBoolean() ? "yes" : "");
    }
    out.print(table);
    out.flush();
  }

  static String path(String study) {
    return "/api/objects" + (study == null ? "" : "?study=" + HttpApi.encode(study));
  }
}
