// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla case}: one case in words, with its documents. */
@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description = "Shows one case: state, what it waits for in words, result, documents.",
    footer = {"", "Example: axilla case mzxw6ytboi"})
final class CaseCommand implements Runnable {
  @Mixin private PipelineAddress pipeline;

  @Parameters(paramLabel = "ID", description = "The case, or the beginning of its identifier.")
  private String id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode one = pipeline.api().get("/api/cases/" + HttpApi.encode(id));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(one.toPrettyString());
      return;
    }
    out.println("case       " + one.path("caseId").asText("pending"));
    out.println(
        "patient    "
            + one.path("patientId").asText("")
            + "  side "
            + one.path("side").asText("-"));
    out.println(
        "state      " + one.path("state").asText() + " since " + one.path("since").asText(""));
    for (String field : List.of("waitingFor", "because", "warnings")) {
      for (JsonNode reason : one.path(field)) {
        out.println(
            "  "
                + field
                + "  "
                + reason.path("code").asText(reason.asText())
                + ": "
                + reason.path("words").asText(""));
      }
    }
    if (one.path("probability").isNumber()) {
      out.println(
          "axillary pCR "
              + CasesCommand.percent(one.path("probability"))
              + (one.path("lower").isNumber()
                  ? " (95 % interval "
                      + CasesCommand.percent(one.path("lower"))
                      + " to "
                      + CasesCommand.percent(one.path("upper"))
                      + ")"
                  : "")
              + "   (research use only)");
    } else if (one.path("withheld").asBoolean()) {
      out.println("axillary pCR withheld, for the reasons above   (research use only)");
    }
    Table table = new Table("DOCUMENT", "DESTINATION", "STATE", "CONFIRMATION", "SOP INSTANCE");
    for (JsonNode document : one.path("documents")) {
      table.row(
          document.path("kind").asText(),
          document.path("destination").asText(),
          document.path("state").asText(),
          document.path("confirmation").asText("-"),
          document.path("sopInstance").asText(document.path("sop").asText("")));
    }
    out.print(table);
    out.flush();
  }
}
