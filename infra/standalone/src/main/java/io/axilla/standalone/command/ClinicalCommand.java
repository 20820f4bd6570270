// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla clinical …}: clinical records into a running pipeline. */
@Command(
    name = "clinical",
    mixinStandardHelpOptions = true,
    description = "Clinical records of patients.",
    footer = {"", "Example: axilla clinical import clinic.csv"},
    subcommands = ClinicalCommand.Import.class)
final class ClinicalCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: axilla clinical import FILE.csv");
  }

  /** {@code axilla clinical import}: all rows, or none unless {@code --partial}. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Imports clinical records: one row for each diseased side of a patient.",
        "All rows or none, unless --partial. Exit code 1 when a row was refused."
      },
      footer = {
        "",
        "Header: patient_id,issuer,age,height_cm,weight_kg,cT,cN,subtype,er_pct,pr_pct,ki67_pct,her2_status,treatment,side,nac_start,nac_end,surgery_date,nac_abandoned",
        "Example: axilla clinical import clinic.csv"
      })
  static final class Import implements Callable<Integer> {
    @Mixin private PipelineAddress pipeline;

    @Parameters(paramLabel = "FILE.csv")
    private Path file;

    @Option(names = "--partial", description = "Accept the good rows even when others are refused.")
    private boolean partial;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      HttpApi.Answer answer =
          pipeline.api().post("/api/clinical/import?partial=" + partial, "text/csv", read());
      JsonNode body = answer.body();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(body.toPrettyString());
      } else {
        print(body, out);
      }
      int refused = body.path("refused").size();
      if (refused == 0 && answer.isSuccess()) {
        return CommandLine.ExitCode.OK;
      }
      spec.commandLine()
          .getErr()
          .println(
              refused > 0
                  ? "axilla: "
                      + refused
                      + " rows of "
                      + file
                      + " were refused: correct them and import the file again"
                  : "axilla: " + body.path("message").asText("the import was refused"));
      return 1;
    }

    private void print(JsonNode body, PrintWriter out) {
      Table table = new Table("ROW", "ANSWER", "COLUMN", "CODE", "REASON");
      for (JsonNode row : body.path("accepted")) {
        table.row(row.path("row").asText(), "accepted", "", "", "");
      }
      for (JsonNode row : body.path("refused")) {
        table.row(
            row.path("row").asText(),
            "refused",
            row.path("column").asText(""),
            row.path("code").asText(),
            row.path("reason").asText());
      }
      out.print(table);
      out.flush();
    }

    private byte[] read() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new Failure("cannot read " + file + ": name a CSV file that exists", e);
      }
    }
  }
}
