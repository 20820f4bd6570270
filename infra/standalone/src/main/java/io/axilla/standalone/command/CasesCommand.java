// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.reporter.sr.ResponseWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code axilla cases}: every enrolled case, its state, and what it waits for. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Lists the cases of a running pipeline and what each waits for.",
    footer = {"", "Example: axilla cases --state WAITING"})
final class CasesCommand implements Runnable {
  @Mixin private PipelineAddress pipeline;

  @Option(
      names = "--state",
      description = "Only cases in this state, such as WAITING or DELIVERED.")
  private String state;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    JsonNode cases =
        pipeline.api().get("/api/cases" + (state == null ? "" : "?state=" + HttpApi.encode(state)));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(cases.toPrettyString());
      return;
    }
    Table table = new Table("CASE", "PATIENT", "SIDE", "STATE", "pCR", "WAITS FOR / BECAUSE");
    for (JsonNode one : cases) {
      table.row(
          shorten(one.path("caseId").asText("pending")),
          one.path("patientId").asText(""),
          one.path("side").asText("-"),
          one.path("state").asText(),
          percent(one.path("probability")),
          String.join(", ", codes(one)));
    }
    out.print(table);
    out.flush();
  }

  static String shorten(String caseId) {
    return caseId.length() > 10 ? caseId.substring(0, 10) : caseId;
  }

  static String percent(JsonNode probability) {
    return probability.isNumber() ? ResponseWords.of(probability.asDouble()).response() : "";
  }

  static List<String> codes(JsonNode one) {
    List<String> codes = new ArrayList<>();
    for (String field : List.of("waitingFor", "because")) {
      for (JsonNode reason : one.path(field)) {
        codes.add(reason.isTextual() ? reason.asText() : reason.path("code").asText());
      }
    }
    return codes;
  }
}
